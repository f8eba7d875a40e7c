/** What the desk waits for, in PostgreSQL. */
package io.switchboard.support.group.store;
