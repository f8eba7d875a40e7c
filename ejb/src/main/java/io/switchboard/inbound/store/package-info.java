/** Updates in PostgreSQL. */
package io.switchboard.inbound.store;
