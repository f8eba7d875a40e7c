package io.switchboard.load.enqueue;

import io.switchboard.load.enqueue.Enqueue.Item;
import jakarta.jms.MessageProducer;
import jakarta.jms.XAConnection;
import jakarta.jms.XASession;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/**
 * One connection to each store, joined by two-phase commits driven by hand: prepare both, then
 * commit both. A real coordinator also writes its decision to disk in between, so this is the least
 * that XA can cost.
 */
final class XaLane implements AutoCloseable {
  private static final AtomicLong SERIAL = new AtomicLong(System.nanoTime());

  private record Branch(byte[] getGlobalTransactionId, byte[] getBranchQualifier) implements Xid {
    @Override
    public int getFormatId() {
      return 0x5357;
    }
  }

  private final javax.sql.XAConnection database;
  private final XAResource databaseResource;
  private final PreparedStatement insert;
  private final XAConnection broker;
  private final XASession session;
  private final MessageProducer producer;

  private XaLane(Stores stores) throws Exception {
    database = stores.database().getXAConnection();
    databaseResource = database.getXAResource();
    insert = Stores.insertMany(database.getConnection());
    broker = stores.transactions().createXAConnection();
    session = broker.createXASession();
    producer = stores.producer(session);
  }

  static XaLane open(Stores stores) {
    try {
      return new XaLane(stores);
    } catch (Exception e) {
      throw new IllegalStateException("A lane could not be opened.", e);
    }
  }

  void commit(List<Item> items) throws Exception {
    byte[] global = ByteBuffer.allocate(Long.BYTES).putLong(SERIAL.getAndIncrement()).array();
    Xid row = new Branch(global, new byte[] {1});
    Xid message = new Branch(global, new byte[] {2});
    XAResource brokerResource = session.getXAResource();
    databaseResource.start(row, XAResource.TMNOFLAGS);
    brokerResource.start(message, XAResource.TMNOFLAGS);
    Stores.insert(insert, items);
    for (Item item : items) {
      producer.send(Stores.message(session, item));
    }
    databaseResource.end(row, XAResource.TMSUCCESS);
    brokerResource.end(message, XAResource.TMSUCCESS);
    prepare(databaseResource, row);
    prepare(brokerResource, message);
    databaseResource.commit(row, false);
    brokerResource.commit(message, false);
  }

  private static void prepare(XAResource resource, Xid xid) throws XAException {
    if (resource.prepare(xid) != XAResource.XA_OK) {
      throw new IllegalStateException("A branch that wrote says it was read-only.");
    }
  }

  @Override
  public void close() throws Exception {
    database.close();
    broker.close();
  }
}
