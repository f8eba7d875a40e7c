/**
 * The database: one scope for each transaction, entered by a door for statements or by one for
 * entities; the schema's versions.
 *
 * <ol>
 *   <li>R1: a transaction for a workspace cannot read or write another workspace's rows, even with
 *       a statement or a query of entities that forgets the condition: row-level security holds
 *       below the code.
 *   <li>R2: a transaction that names no workspace sees no row.
 *   <li>R3: the schema is migrated before the application takes work.
 *   <li>R4: a database that is away is told from one that refused a statement.
 * </ol>
 */
package io.switchboard.platform.persistence;
