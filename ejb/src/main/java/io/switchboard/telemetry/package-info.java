/**
 * What an operator measures and watches.
 *
 * <ol>
 *   <li>R1: every meter of every feature is in one registry.
 *   <li>R2: a health check is answered within three seconds, whatever hangs, and says what is
 *       wrong.
 *   <li>R3: a node that cannot reach its database or its broker says that it is not ready.
 * </ol>
 */
package io.switchboard.telemetry;
