/**
 * Measures the support desk: how fast what a customer and an agent write reaches the other side,
 * what an open socket costs, and whether anything was lost, doubled or reordered, against a plain
 * relay in Node.
 */
package io.switchboard.load.desk;
