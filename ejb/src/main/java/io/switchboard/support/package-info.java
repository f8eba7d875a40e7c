/**
 * The support desk: customers of a website are answered from the topics of a Telegram group.
 *
 * <ol>
 *   <li>R1: a message of either side is durable before it is acknowledged, reaches the other side
 *       once and in its order, whatever is restarted in between.
 * </ol>
 */
package io.switchboard.support;
