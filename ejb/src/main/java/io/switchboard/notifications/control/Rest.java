package io.switchboard.notifications.control;

import java.time.Duration;

/**
 * What a lane does after a turn.
 *
 * @param pause it takes no turn for so long
 * @param dueAgain the same notification is its next one
 */
record Rest(Duration pause, boolean dueAgain) {}
