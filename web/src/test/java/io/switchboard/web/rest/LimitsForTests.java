package io.switchboard.web.rest;

/** Limits of workspaces for tests of other packages. */
public final class LimitsForTests {
  private LimitsForTests() {}

  /** Everything passes. */
  public static WorkspaceLimits none() {
    return new WorkspaceLimits(0);
  }
}
