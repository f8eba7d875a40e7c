/** JMS: the queues, the events, and the one place that sends. Consumers live in triggers. */
package io.switchboard.platform.messaging;
