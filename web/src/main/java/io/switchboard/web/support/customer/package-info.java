/**
 * The customer's side of the support chat: REST to start a conversation and to read it again, and
 * the socket on which it goes on.
 *
 * <ol>
 *   <li>R1: a page's script is heard only from the origins that its workspace allows, and from our
 *       own.
 *   <li>R2: a customer's token opens its one conversation, from its address; while its socket lives
 *       it gets a new one before the old one expires.
 *   <li>R3: a socket shows each entry of the transcript that is made while it is open once and in
 *       order, whichever node made it and whatever got lost on the way; what came before it, when
 *       it asks. The sender of a message gets an {@code ack}, the other tabs the message.
 *   <li>R4: a burst of ten messages and one a second pass for a conversation, thirty starts an hour
 *       for an address; who goes on regardless waits longer each time, and is blocked in the end.
 *   <li>R5: one slow reader, or one busy conversation, holds up no other.
 * </ol>
 */
package io.switchboard.web.support.customer;
