/**
 * Runs the whole distribution for integration tests: the launcher with its own database, broker and
 * application, on free ports and in a fresh data directory below {@code target/}.
 */
package io.switchboard.harness;
