/**
 * Notifications: taken over from applications, delivered on the user's own channels, explained.
 *
 * <p>Operations: submit, explain, view, search, cancel; find, redeliver and delete dead letters.
 *
 * <ol>
 *   <li>R1: a notification is checked as a whole; every wrong field is named, and nothing is kept
 *       of one that is wrong.
 *   <li>R2: it is on disk before it is acknowledged, and nothing acknowledged is lost: it ends
 *       sent, failed, expired or cancelled, or is pending with a next attempt.
 *   <li>R3: the same idempotency key and content within 24 hours is the same notification; other
 *       content under it is refused.
 *   <li>R4: what a platform took is sent, and the story names it as the platform does.
 *   <li>R5: a failure that may pass is retried by the schedule, by the queue's delay.
 *   <li>R6: what a channel refuses, or cannot deliver with all its retries, goes to the next
 *       channel of the plan; when none is left it becomes a dead letter with the whole story.
 *   <li>R7: a platform's request to wait is kept and uses up no retry, within the notification's
 *       end or 24 hours.
 *   <li>R8: nothing is sent before its time, or after its end.
 *   <li>R9: where an answer was lost, the sender's choice decides; the story says so.
 *   <li>R10: without any channel it fails with {@code no_channel} and makes no dead letter; with
 *       only a suspended one it does.
 *   <li>R11: a long text goes in parts, and a part that was taken is not sent again.
 *   <li>R12: the order to one recipient is the order of acceptance, retries aside.
 *   <li>R13: workspaces and recipients are served in turn; one holds up nobody else.
 *   <li>R14: a platform's pace is kept ahead of time.
 *   <li>R15: memory is bounded however much waits.
 *   <li>R16: a person can send a dead letter again, or take it off the list.
 *   <li>R17: an unreadable message goes to the dead messages once, with its reason, and the queue
 *       goes on.
 *   <li>R18: applications hear what became of their notifications.
 * </ol>
 *
 * <p>Out of scope: what a platform is and how it is set up ({@code channels}).
 */
package io.switchboard.notifications;
