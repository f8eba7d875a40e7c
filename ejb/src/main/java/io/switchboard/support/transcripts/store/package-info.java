/** Purges in PostgreSQL. */
package io.switchboard.support.transcripts.store;
