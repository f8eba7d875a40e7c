/** What runs as long as the application does. */
package io.switchboard.support.conversations.trigger;
