/**
 * {@code ./run --demo}: Switchboard beside a simulated Telegram, with a workspace, a user and that
 * user's bot already there, to try everything without an account anywhere.
 *
 * <p>What was made is remembered in the data directory ({@code data/demo} unless {@code
 * SWITCHBOARD_DATA_DIR} says otherwise): a second start finds it. The simulator forgets its chats
 * and the bots that were made on its page.
 */
package io.switchboard.demo;
