package io.switchboard.load.enqueue;

import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Each caller commits its own notification, then sends it. It is told when both are done: a thread
 * that answers first still has to send before it takes the next.
 */
public final class CommitThenSend implements Enqueue {
  private record Lane(
      Connection database, PreparedStatement insert, Session session, MessageProducer producer) {}

  private final Stores stores;
  private final jakarta.jms.Connection broker;
  private final Queue<Lane> lanes = new ConcurrentLinkedQueue<>();
  private final ThreadLocal<Lane> own = ThreadLocal.withInitial(this::open);

  public CommitThenSend(Stores stores) throws Exception {
    this.stores = stores;
    broker = stores.broker().createConnection();
  }

  private Lane open() {
    try {
      Connection database = stores.database().getConnection();
      Session session = broker.createSession(false, Session.AUTO_ACKNOWLEDGE);
      Lane lane = new Lane(database, Stores.insertOne(database), session, stores.producer(session));
      lanes.add(lane);
      return lane;
    } catch (Exception e) {
      throw new IllegalStateException("A lane could not be opened.", e);
    }
  }

  @Override
  public void accept(Item item) throws Exception {
    Lane lane = own.get();
    Stores.insert(lane.insert(), item);
    lane.producer().send(Stores.message(lane.session(), item));
  }

  @Override
  public void settle() {}

  @Override
  public void close() throws Exception {
    for (Lane lane : lanes) {
      lane.database().close();
    }
    broker.close();
  }
}
