package io.switchboard.web.rest;

import java.util.Optional;
import java.util.UUID;

/**
 * Which page of a list a caller asks for.
 *
 * @param limit 1 to {@link #MAX_LIMIT}
 * @param after the end of the page before; empty for the first page
 */
public record PageRequest(int limit, Optional<Cursor> after) {
  public static final int MAX_LIMIT = 200;
  private static final int DEFAULT_LIMIT = 50;

  /**
   * From the query parameters {@code limit} and {@code cursor}, each null where it is not given.
   *
   * @throws Problem 400 if one of them is not valid
   */
  public static PageRequest of(String limit, String cursor) {
    return new PageRequest(
        limit == null ? DEFAULT_LIMIT : parseLimit(limit),
        Optional.ofNullable(cursor).map(Cursor::parse));
  }

  /** The id after which the page begins, for lists in the order of their ids. */
  public Optional<UUID> afterId() {
    return after.map(Cursor::uuid);
  }

  private static int parseLimit(String text) {
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= MAX_LIMIT) {
        return limit;
      }
    } catch (NumberFormatException notANumber) {
      throw invalidLimit();
    }
    throw invalidLimit();
  }

  private static Problem invalidLimit() {
    return Problem.invalidParameter("limit", "a whole number from 1 to " + MAX_LIMIT);
  }
}
