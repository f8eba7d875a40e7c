/** What has updates processed: the queue, and a sweep for what it lost. */
package io.switchboard.inbound.trigger;
