/** Conversations in PostgreSQL. */
package io.switchboard.support.conversations.store;
