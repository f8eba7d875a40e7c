package io.switchboard.web.rest;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param nextCursor what to ask the next page with; null at the end
 */
public record Page<T>(List<T> items, String nextCursor) {
  public Page {
    items = List.copyOf(items);
  }

  /**
   * A page out of what was found, which is up to one item more than the limit.
   *
   * @param key the key of an item, by which the list is ordered
   */
  public static <T> Page<T> of(List<T> found, PageRequest request, Function<T, ?> key) {
    if (found.size() <= request.limit()) {
      return new Page<>(found, null);
    }
    List<T> items = found.subList(0, request.limit());
    Object last = key.apply(items.get(items.size() - 1));
    return new Page<>(items, new Cursor(last.toString()).toString());
  }
}
