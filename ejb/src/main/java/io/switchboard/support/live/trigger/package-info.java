/** What carries frames between nodes. */
package io.switchboard.support.live.trigger;
