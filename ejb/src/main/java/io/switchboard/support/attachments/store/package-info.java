/** Attachments in PostgreSQL. */
package io.switchboard.support.attachments.store;
