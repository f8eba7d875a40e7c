/** Work in groups: what has gathered is done at once, so that one commit carries many. */
package io.switchboard.platform.batching;
