/**
 * The page on which users connect their own channels. It is a plain page over the REST API; here is
 * only what the API does not have.
 *
 * <ol>
 *   <li>R1: the user's token is taken out of the address bar at once, and no start link or code is
 *       ever part of an address of ours.
 *   <li>R2: only platforms that this installation can send by are shown.
 *   <li>R3: nothing is loaded from other hosts, and nobody else may frame the page.
 * </ol>
 */
package io.switchboard.web.connect;
