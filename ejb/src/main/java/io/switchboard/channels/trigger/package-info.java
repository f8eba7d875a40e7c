/** What starts the work of channels: the application's start, and timers. */
package io.switchboard.channels.trigger;
