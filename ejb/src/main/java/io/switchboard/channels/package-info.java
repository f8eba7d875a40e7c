/**
 * Channels: the ways by which users are reached, each by an account of its own on a platform.
 *
 * <p>Operations: find routes and send text (for delivery); set up a bot, list, change, test, swap
 * the secret of, and remove channels (for their owners); forget a user (for the operator); take
 * what a platform tells (for the way in).
 *
 * <ol>
 *   <li>R1: a call's outcome says what is certain: delivered; certainly not arrived, and when to
 *       come back; refused for good, and why; or unknown, where the answer was lost.
 *   <li>R2: a platform with two adapters, or one that is promised and has none, stops the start.
 *   <li>R3: a dead credential suspends its channel, a person who is gone disconnects it, a chat
 *       that moved changes its address; the application is told by events.
 *   <li>R4: CommonMark's emphasis, code, links and lists become a platform's own markup; all else
 *       is shown as it was written. Markup that a platform rejects is sent once as plain text.
 *   <li>R5: a text over a platform's limit is cut at a paragraph, else a line, else a word; no word
 *       is lost, no surrogate pair is cut, and a code block that fits one message stays whole.
 *   <li>R6: a bot serves one channel of one user, whatever the workspace, until that is removed.
 *   <li>R7: only who shows the start link's payload or the six digits is bound, within ten minutes
 *       and five wrong codes, and in a private chat; strangers change nothing.
 *   <li>R8: the bound person is greeted; one who blocked the bot is back by a mere start.
 *   <li>R9: a secret is swapped only for one of the same bot; removing a channel destroys it.
 *   <li>R10: one node listens to a channel, under a lease; a node that loses it stops, and what it
 *       writes under an old fencing number is refused.
 *   <li>R11: what a platform tells is durable before it is confirmed there.
 *   <li>R12: a second program that listens with a channel's token is told to the owner; our own
 *       restart or fail-over never is.
 *   <li>R13: tokens show in no log, exception, table, event or answer.
 *   <li>R14: whoever sets up, changes, swaps, tests or removes a channel leaves an entry in the
 *       audit; who may not is refused before.
 *   <li>R15: a forgotten user has no channel, and nothing that was sealed for it opens again.
 * </ol>
 *
 * <p>Out of scope: retries, fallback and pace (delivery keeps them); groups, media, buttons.
 */
package io.switchboard.channels;
