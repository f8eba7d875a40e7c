/** Channels, bindings and leases in PostgreSQL. */
package io.switchboard.channels.store;
