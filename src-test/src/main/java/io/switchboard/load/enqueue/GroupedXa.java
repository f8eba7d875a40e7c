package io.switchboard.load.enqueue;

import java.util.List;

/**
 * What callers have waiting, in one XA transaction; two workers, so that one waits for a disk while
 * the other writes.
 */
public final class GroupedXa implements Enqueue {
  private final Groups groups;

  public GroupedXa(Stores stores) {
    groups =
        new Groups(
            "xa-groups", List.of(new Lane(XaLane.open(stores)), new Lane(XaLane.open(stores))));
  }

  private record Lane(XaLane lane) implements Groups.Work {
    @Override
    public void commit(List<Item> items) throws Exception {
      lane.commit(items);
    }

    @Override
    public void close() throws Exception {
      lane.close();
    }
  }

  @Override
  public void accept(Item item) throws Exception {
    groups.add(item).get();
  }

  @Override
  public void settle() {}

  @Override
  public void close() throws Exception {
    groups.close();
  }
}
