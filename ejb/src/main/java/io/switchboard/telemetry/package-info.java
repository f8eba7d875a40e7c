/**
 * What an operator measures and watches.
 *
 * <ol>
 *   <li>R1: every meter of every feature is in one registry.
 * </ol>
 */
package io.switchboard.telemetry;
