package io.switchboard.simulator.telegram;

/**
 * A file in a multipart body.
 *
 * @param name as the sender calls it; may be empty
 */
record Upload(String name, byte[] content) {}
