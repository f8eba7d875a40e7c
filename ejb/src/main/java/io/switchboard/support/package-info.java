/**
 * The support desk: customers of a website are answered from the topics of a Telegram group.
 *
 * <p>A workspace has one desk: a bot, a group with topics, agents, templates and settings of its
 * own. Each conversation is a topic of the group. Customers speak by a WebSocket; sockets are views
 * of the transcript, which is in the database, so any node serves any conversation.
 *
 * <ol>
 *   <li>R1: what either side says is durable before it is acknowledged, reaches the other side, and
 *       stands there once and in its order, whatever is restarted in between. Only a post whose
 *       answer Telegram's side lost may stand in a topic twice.
 *   <li>R2: a conversation is open and unclaimed, open and assigned, awaiting its customer, closed,
 *       or blocked; a customer's message opens a closed one again, with the customer's latest
 *       nickname in the topic's title.
 *   <li>R3: what an agent writes reaches the customer only from the agent who has claimed the
 *       conversation; others are told in the topic, and may take over.
 *   <li>R4: only the desk's own group and its active agents count; everything else is ignored and
 *       counted.
 *   <li>R5: an unclaimed conversation is called to mind after the configured minutes, the last time
 *       pinned, and no more after the configured end; each reminder comes once, also after a
 *       downtime and on several nodes.
 *   <li>R6: silence of either side closes a conversation after the configured time.
 *   <li>R7: on closing, the agent's closing message is in the transcript first, then sockets learn
 *       that it is closed, then the topic says so and is closed.
 *   <li>R8: what the desk says by itself follows its template: whether, where (banner, transcript,
 *       topic, pinned) and how often.
 *   <li>R9: a nickname has 2 to 32 characters and no link, and changes at most three times a day;
 *       the topic's title follows.
 *   <li>R10: a note is for agents only; the title shows that there is one, and the audit holds its
 *       length, never its text.
 *   <li>R11: a customer's text loses markup, control characters and direction overrides; more than
 *       4,000 characters are refused, never cut. The same {@code client_id} is taken once.
 *   <li>R12: every claim, hand-over, close, note, block, export, deletion, template and agent
 *       change leaves an audit entry: who, when, from where, what.
 *   <li>R13: each entry of a transcript carries a hash over itself and the one before, so that an
 *       export shows offline whether one was altered or is missing.
 *   <li>R14: a topic that somebody deleted is made again with the last messages in it; a group that
 *       moved is followed; without rights the desk is degraded, says so, and posts later, in order.
 *   <li>R15: calls into one group keep one budget, customers' messages first; changes of a topic's
 *       looks are merged. Every post is silent.
 *   <li>R16: a customer's token is good for one conversation and one address, and short-lived.
 *   <li>R17: closed conversations are removed after the workspace's days, with topics and files.
 *   <li>R18: files are known by their content, limited in size, and safely named.
 *   <li>R19: one workspace never sees, names or slows another's conversations.
 *   <li>R20: outside of business hours the customer is told so; a snoozed conversation rests until
 *       its time or the customer's next message; a closed one may be rated, once.
 * </ol>
 *
 * <p>Out of scope: the widget, the console's pages for the desk, other platforms for agents.
 */
package io.switchboard.support;
