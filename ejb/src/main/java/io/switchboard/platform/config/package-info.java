/**
 * Reads the configuration as types. A feature keeps what it needs in a record of its own and makes
 * it with {@link io.switchboard.platform.config.Settings#read}.
 *
 * <ul>
 *   <li>R1: an environment variable wins over the properties file, the file over the default.
 *   <li>R2: a wrong value stops the start and names the key, the value and what was expected.
 *   <li>R3: all wrong values are named at once.
 *   <li>R4: a secret may come from a file, and its value is in no message.
 * </ul>
 */
package io.switchboard.platform.config;
