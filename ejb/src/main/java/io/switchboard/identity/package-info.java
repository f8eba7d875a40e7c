/**
 * Who calls: the operator, workspaces' applications, their users, the console's members, websites'
 * customers, and agents who answer them.
 *
 * <ol>
 *   <li>R1: an API key is random (256 bits), shown once, stored as a hash, compared in constant
 *       time.
 *   <li>R2: a revoked API key is refused at once on the node that revoked it, within ten seconds on
 *       the others; a known key costs no query.
 *   <li>R3: a user's token is taken only with its kind's key, algorithm, type, issuer and audience,
 *       and within its life (RFC 8725).
 *   <li>R4: a workspace's own issuer vouches for that workspace's users only, with public keys and
 *       asymmetric algorithms, in tokens that live at most a day. Its keys are fetched within three
 *       seconds, kept five minutes, and an hour longer while they cannot be fetched; a new key is
 *       looked for at once, but no oftener than twice in thirty seconds.
 *   <li>R5: an account is locked after five failures, for one minute growing to fifteen; an unknown
 *       name gets the same answer after the same work.
 *   <li>R6: a use case says which callers it permits; all others are refused before it begins.
 *   <li>R7: a member whose role changed, or who is gone, is signed out within a minute.
 *   <li>R8: the first member is made at the first start, and only then.
 *   <li>R9: once all keys were sealed anew, the master keyset's older keys are not needed.
 *   <li>R10: there is always an administrator: the last one keeps its role and its access.
 *   <li>R11: an API key tells when it was last used, to the minute.
 *   <li>R12: a customer's token is taken for its one conversation only, from the address that it
 *       was minted for (of IPv6 the first 64 bits), under a key of its workspace; for seven days
 *       after its end it can be changed for a new one.
 *   <li>R13: a customer's address is kept and sent as a keyed hash only, under a key of its
 *       workspace.
 * </ol>
 *
 * <p>Out of scope: deleting and renaming workspaces.
 */
package io.switchboard.identity;
