package io.switchboard.load.enqueue;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Each caller's notification in an XA transaction of its own. */
public final class XaEach implements Enqueue {
  private final Stores stores;
  private final Queue<XaLane> lanes = new ConcurrentLinkedQueue<>();
  private final ThreadLocal<XaLane> own = ThreadLocal.withInitial(this::open);

  public XaEach(Stores stores) {
    this.stores = stores;
  }

  private XaLane open() {
    XaLane lane = XaLane.open(stores);
    lanes.add(lane);
    return lane;
  }

  @Override
  public void accept(Item item) throws Exception {
    own.get().commit(List.of(item));
  }

  @Override
  public void settle() {}

  @Override
  public void close() throws Exception {
    for (XaLane lane : lanes) {
      lane.close();
    }
  }
}
