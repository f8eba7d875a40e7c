/**
 * WebSockets (RFC 6455) over the servlet container's own way of changing protocols. Nothing here
 * blocks a thread: what a slow peer does not take waits in a bounded queue, and a peer that takes
 * nothing is dropped. The reasons against the server's own WebSocket container are in the decisions
 * of the application.
 *
 * <ol>
 *   <li>R1: frames to one socket go out whole, one after another, in the order of their sending.
 *   <li>R2: a peer that breaks the protocol is told by the close code: 1002, or 1007 for text that
 *       is not UTF-8. A message that is too large or not text is skipped without being kept.
 *   <li>R3: an idle socket stays open, for it is pinged; a peer that answers no ping, or takes
 *       nothing for half a minute, is dropped.
 *   <li>R4: what waits for one peer is bounded; beyond it the peer is dropped.
 * </ol>
 *
 * <p>Out of scope: extensions and sub-protocols, none of which is agreed to.
 */
package io.switchboard.web.socket;
