/** Desks and their settings in PostgreSQL. */
package io.switchboard.support.desk.store;
