/** What sets the bridge to topics going. */
package io.switchboard.support.topics.trigger;
