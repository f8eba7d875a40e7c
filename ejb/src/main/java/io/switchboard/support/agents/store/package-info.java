/** Agents in PostgreSQL. */
package io.switchboard.support.agents.store;
