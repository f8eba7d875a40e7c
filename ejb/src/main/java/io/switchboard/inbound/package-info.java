/**
 * The way in: what platforms tell us is kept, processed, and passed on as news.
 *
 * <ol>
 *   <li>R1: an update is durable before it is confirmed to its platform.
 *   <li>R2: an update that comes twice is processed once.
 *   <li>R3: a crash between keeping and processing loses no update: a sweep finds it.
 *   <li>R4: the updates of one channel are processed in their order.
 *   <li>R5: a text of a channel's bound person is published as {@code message.received}; nobody
 *       else's is.
 *   <li>R6: a webhook with a wrong token or a wrong secret is refused, and nothing is kept.
 *   <li>R7: what is told to a workspace's own bot changes the support desk once, in the transaction
 *       that ends the update.
 * </ol>
 *
 * <p>Out of scope: media, groups and buttons, which mean something to the support desk only; what a
 * text means to the assistants, which read the events.
 */
package io.switchboard.inbound;
