/** Templates and canned replies in PostgreSQL. */
package io.switchboard.support.templates.store;
