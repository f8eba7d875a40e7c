/** What desks need to be found, looked after and changed. */
package io.switchboard.support.desk.control;
