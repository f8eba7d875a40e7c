package io.switchboard.load.desk;

/**
 * One message that is to be written.
 *
 * @param index its place in the phase
 * @param fromCustomer otherwise from the agent
 * @param sequence its place among those of this side in this conversation
 */
record Line(int index, boolean fromCustomer, int customer, int sequence) {}
