/** What others may do with conversations. */
package io.switchboard.support.conversations.boundary;
