/** Posts and topics in PostgreSQL. */
package io.switchboard.support.topics.store;
