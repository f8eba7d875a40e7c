/**
 * Secrets: stored sealed, opened for a moment, gone when they are shredded.
 *
 * <p>A master keyset, which is not in the database, seals one AES-256-GCM keyset for each user of a
 * workspace; that seals the user's secrets.
 *
 * <ol>
 *   <li>R1: a secret opens only as what it was stored as: a ciphertext that was moved to another
 *       workspace, user or field does not open.
 *   <li>R2: rotating a user's keyset or the master keyset keeps older ciphertext readable, and
 *       seals what is new under the new key.
 *   <li>R3: once a user is shredded, nothing that was sealed for it opens again, copies included.
 *   <li>R4: an opened secret is wiped when it is closed, and shows nothing of itself as text.
 *   <li>R5: without a master keyset the application does not start, and says what to do; the
 *       one-process distribution makes one at its first start, readable by its owner only.
 *   <li>R6: bot tokens, API keys and bearer tokens are cut out of every line of the log.
 * </ol>
 *
 * <p>Out of scope: hardware and cloud key services.
 */
package io.switchboard.vault;
