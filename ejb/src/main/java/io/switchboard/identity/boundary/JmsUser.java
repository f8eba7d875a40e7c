package io.switchboard.identity.boundary;

/** A new user of the broker. */
public record JmsUser(String username, ShownOnce password) {}
