package io.switchboard.platform.config;

import java.util.List;

/**
 * The configuration cannot be used; the message names every wrong key, its value and what was
 * expected, and never shows a secret. The start ends with it.
 */
public class InvalidConfiguration extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final List<String> problems;

  /** One line for each wrong value. */
  public InvalidConfiguration(List<String> problems) {
    super("The configuration is wrong: " + String.join("; ", problems));
    this.problems = List.copyOf(problems);
  }

  /** The problems, one line each, in the order in which the keys were read. */
  public List<String> problems() {
    return problems;
  }
}
