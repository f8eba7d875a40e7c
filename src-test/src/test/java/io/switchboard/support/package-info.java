/** The support desk of a running system, with simulated Telegram groups. */
package io.switchboard.support;
