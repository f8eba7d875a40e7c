/** How templates are read, remembered and changed. */
package io.switchboard.support.templates.control;
