package io.switchboard.channels.entity;

/** Channels have changed, and their sessions should look now rather than at the next round. */
public record SessionSignal() {}
