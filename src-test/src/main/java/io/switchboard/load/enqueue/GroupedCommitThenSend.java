package io.switchboard.load.enqueue;

import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What callers have waiting is inserted by one statement and committed; they are told; then it is
 * sent in one transaction of the broker, while the next group commits.
 */
public final class GroupedCommitThenSend implements Enqueue {
  private final Groups sending;
  private final Groups committing;
  private final AtomicReference<CompletableFuture<Void>> lastSent =
      new AtomicReference<>(CompletableFuture.completedFuture(null));

  public GroupedCommitThenSend(Stores stores) throws Exception {
    sending = new Groups("send-groups", List.of(new Sender(stores)));
    committing = new Groups("commit-groups", List.of(new Committer(stores)));
  }

  private final class Committer implements Groups.Work {
    private final Connection database;
    private final PreparedStatement insert;

    Committer(Stores stores) throws Exception {
      database = stores.database().getConnection();
      insert = Stores.insertMany(database);
    }

    @Override
    public void commit(List<Item> items) throws Exception {
      Stores.insert(insert, items);
      for (Item item : items) {
        lastSent.set(sending.add(item));
      }
    }

    @Override
    public void close() throws Exception {
      database.close();
    }
  }

  private static final class Sender implements Groups.Work {
    private final jakarta.jms.Connection broker;
    private final Session session;
    private final MessageProducer producer;

    Sender(Stores stores) throws Exception {
      broker = stores.transactions().createConnection();
      session = broker.createSession(true, Session.SESSION_TRANSACTED);
      producer = stores.producer(session);
    }

    @Override
    public void commit(List<Item> items) throws Exception {
      for (Item item : items) {
        producer.send(Stores.message(session, item));
      }
      session.commit();
    }

    @Override
    public void close() throws Exception {
      broker.close();
    }
  }

  @Override
  public void accept(Item item) throws Exception {
    committing.add(item).get();
  }

  @Override
  public void settle() throws Exception {
    lastSent.get().get();
  }

  @Override
  public void close() throws Exception {
    committing.close();
    sending.close();
  }
}
