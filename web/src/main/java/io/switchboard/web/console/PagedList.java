package io.switchboard.web.console;

import io.switchboard.platform.ids.Uuids;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A list whose filters and place are in the address. A page is found by the last id of the one
 * before it, so that a long list costs no more than a short one.
 */
public abstract class PagedList<T> {
  private final int size;
  private String from;
  private List<T> found;

  PagedList(int size) {
    this.size = size;
  }

  /** At most so many that fit the filters, after the one given. */
  abstract List<T> find(Optional<UUID> after, int most);

  abstract UUID id(T item);

  /** The page with its filters, without a place. */
  abstract Address address();

  /** The items of this page. */
  List<T> page() {
    List<T> all = found();
    return all.subList(0, Math.min(size, all.size()));
  }

  /** What was found is out of date. */
  void forget() {
    found = null;
  }

  private List<T> found() {
    if (found == null) {
      found = find(Uuids.parse(from), size + 1);
    }
    return found;
  }

  /** The address of the next page; null on the last one. */
  public String getNext() {
    return found().size() <= size
        ? null
        : address().with("from", id(found().get(size - 1))).toString();
  }

  /** The address of the first page; null on it. */
  public String getFirst() {
    return from == null ? null : address().toString();
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = Blank.toNull(from);
  }
}
