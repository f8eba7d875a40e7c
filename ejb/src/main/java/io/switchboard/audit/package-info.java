/**
 * What was done, by whom, when.
 *
 * <ol>
 *   <li>R1: a use case that is {@link io.switchboard.audit.boundary.Audited} leaves exactly one
 *       entry when it did something, and none when it did nothing or failed.
 *   <li>R2: entries are never changed, and never hold a secret.
 *   <li>R3: a workspace's entries are its own; what was done to the installation is seen by the
 *       installation only.
 *   <li>R4: entries are found by workspace, action, target and time, the newest first, and handed
 *       over as a whole in the memory of a page.
 * </ol>
 *
 * <p>Out of scope: who read what, but for what was taken along.
 */
package io.switchboard.audit;
