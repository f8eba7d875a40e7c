/**
 * The members' console, in Faces: one small bean for each page or dialog, named after the act.
 *
 * <ol>
 *   <li>R1: without a session every console page leads to the sign-in, and back to the page that
 *       was asked for.
 *   <li>R2: viewers read; operators also redeliver and delete dead letters and cancel;
 *       administrators also manage members, workspaces and keys. What a role may not do is not
 *       shown, and is refused when asked for all the same.
 *   <li>R3: pages show the chosen workspace only, or all of them.
 *   <li>R4: filters and pages of lists are in the address.
 *   <li>R5: what destroys, or is done to many at once, asks once, in place.
 *   <li>R6: an API key is shown once; when it was last used stays on show.
 *   <li>R7: the session's cookie is kept from scripts and from other sites' forms, and is sent by
 *       https only where the console is reached by https.
 * </ol>
 */
package io.switchboard.web.console;
