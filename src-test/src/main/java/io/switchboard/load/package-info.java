/**
 * Measures, run by hand through {@code src-test/load}: what Switchboard costs and how fast it is,
 * against what a team would pick instead. Nothing here is timed by a test; it prints what it saw.
 */
package io.switchboard.load;
