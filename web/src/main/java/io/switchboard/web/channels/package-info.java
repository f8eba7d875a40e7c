/** Channels by HTTP: for users, for applications that act for them, and for platforms' webhooks. */
package io.switchboard.web.channels;
