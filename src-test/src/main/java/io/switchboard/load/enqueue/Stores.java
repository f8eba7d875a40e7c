package io.switchboard.load.enqueue;

import io.switchboard.load.enqueue.Enqueue.Item;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQXAConnectionFactory;
import org.postgresql.xa.PGXADataSource;

/**
 * The database and the broker under measure, and the two writes every way makes.
 *
 * @param broker waits for the disk at each send
 * @param transactions does not: the commit after the sends waits for all of them
 */
public record Stores(
    PGXADataSource database,
    ActiveMQXAConnectionFactory broker,
    ActiveMQXAConnectionFactory transactions,
    String queue) {
  private static final String INSERT_ONE =
      "insert into notification (id, workspace, user_id, body) values (?, ?, ?, ?)";
  private static final String INSERT_MANY =
      "insert into notification (id, workspace, user_id, body)"
          + " select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[])";

  /** The same statement for one notification in every way that takes them one by one. */
  static PreparedStatement insertOne(Connection connection) throws SQLException {
    return connection.prepareStatement(INSERT_ONE);
  }

  static void insert(PreparedStatement statement, Item item) throws SQLException {
    statement.setObject(1, item.id());
    statement.setObject(2, item.workspace());
    statement.setString(3, item.userId());
    statement.setString(4, item.body());
    statement.executeUpdate();
  }

  static PreparedStatement insertMany(Connection connection) throws SQLException {
    return connection.prepareStatement(INSERT_MANY);
  }

  static void insert(PreparedStatement statement, List<Item> items) throws SQLException {
    Connection connection = statement.getConnection();
    statement.setArray(1, array(connection, "uuid", items.stream().map(Item::id).toArray()));
    statement.setArray(2, array(connection, "uuid", items.stream().map(Item::workspace).toArray()));
    statement.setArray(3, array(connection, "text", items.stream().map(Item::userId).toArray()));
    statement.setArray(4, array(connection, "text", items.stream().map(Item::body).toArray()));
    statement.executeUpdate();
  }

  private static java.sql.Array array(Connection connection, String type, Object[] values)
      throws SQLException {
    return connection.createArrayOf(type, values);
  }

  MessageProducer producer(Session session) throws JMSException {
    MessageProducer producer = session.createProducer(session.createQueue(queue));
    producer.setDeliveryMode(DeliveryMode.PERSISTENT);
    return producer;
  }

  /** The queue carries the id only: whoever takes it reads the row. */
  static TextMessage message(Session session, Item item) throws JMSException {
    String id = item.id().toString();
    TextMessage message = session.createTextMessage("{\"version\":1,\"id\":\"" + id + "\"}");
    message.setStringProperty("_AMQ_DUPL_ID", id);
    message.setStringProperty("JMSXGroupID", item.userId());
    return message;
  }
}
