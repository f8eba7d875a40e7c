package io.switchboard.load;

import io.switchboard.load.enqueue.CommitThenSend;
import io.switchboard.load.enqueue.Enqueue;
import io.switchboard.load.enqueue.Enqueue.Item;
import io.switchboard.load.enqueue.GroupedCommitThenSend;
import io.switchboard.load.enqueue.GroupedXa;
import io.switchboard.load.enqueue.Stores;
import io.switchboard.load.enqueue.XaEach;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.jms.Connection;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.jms.client.ActiveMQXAConnectionFactory;
import org.postgresql.xa.PGXADataSource;

/**
 * What it costs to get a notification into PostgreSQL and onto the queue, at 16 callers who wait
 * for their answer: in an XA transaction, or with the commit first and the queue after it, each one
 * by one and in groups. Both stores sync every commit to the disk. Every way runs three times, in
 * turns, as a machine is never quite idle.
 *
 * <p>Argument: the number of notifications of each run (20,000), after a warm-up of half of it,
 * which the columns of rows and messages count too.
 */
public final class EnqueueCost {
  private static final int CALLERS = 16;
  private static final int ROUNDS = 3;
  private static final String BODY = "{\"type\":\"alert\",\"content\":\"" + "x".repeat(120) + "\"}";
  private static final String SCHEMA =
      """
      create table notification (
        id uuid primary key, workspace uuid not null, user_id text not null, body text not null,
        status text not null default 'pending', created_at timestamptz not null default now());
      create index notification_pending on notification (created_at) where status = 'pending'
      """;

  private interface Way {
    Enqueue open(Stores stores) throws Exception;
  }

  private EnqueueCost() {}

  public static void main(String[] args) throws Exception {
    int count = args.length == 0 ? 20_000 : Integer.parseInt(args[0]);
    Map<String, Way> ways = new LinkedHashMap<>();
    ways.put("XA, each", XaEach::new);
    ways.put("XA, in groups", GroupedXa::new);
    ways.put("commit, then send, each", CommitThenSend::new);
    ways.put("commit, then send, in groups", GroupedCommitThenSend::new);
    Table table =
        new Table("way", "accepted/s", "on the queue/s", "p50 ms", "p99 ms", "rows", "messages");
    Path directory = Files.createTempDirectory(Path.of("target"), "enqueue");
    int port = FreePort.next();
    try (EmbeddedPostgres postgres = startPostgres(directory.resolve("postgres"));
        ChildProcess broker =
            ChildProcess.start(
                BrokerProcess.class,
                List.of("-Xmx256m"),
                Map.of(),
                directory.resolve("broker.log"),
                directory.resolve("broker").toString(),
                Integer.toString(port),
                "notifications")) {
      PGXADataSource database = new PGXADataSource();
      database.setUrl(postgres.getJdbcUrl("postgres", "postgres"));
      printSettings(database);
      String url = "tcp://127.0.0.1:" + port;
      try (ActiveMQXAConnectionFactory each = new ActiveMQXAConnectionFactory(url);
          ActiveMQXAConnectionFactory transactions = new ActiveMQXAConnectionFactory(url)) {
        transactions.setBlockOnDurableSend(false);
        Stores stores = new Stores(database, each, transactions, "notifications");
        for (int round = 0; round < ROUNDS; round++) {
          for (Map.Entry<String, Way> way : ways.entrySet()) {
            measure(way.getKey(), way.getValue(), stores, count, table);
          }
        }
      }
    }
    System.out.print(table);
  }

  private static EmbeddedPostgres startPostgres(Path data) throws Exception {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("max_prepared_transactions", "64")
        .start();
  }

  private static void printSettings(PGXADataSource database) throws Exception {
    try (java.sql.Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(SCHEMA);
      try (ResultSet row =
          statement.executeQuery(
              "select version(), current_setting('fsync'), current_setting('synchronous_commit')")) {
        row.next();
        System.out.printf(
            "%s%nfsync %s, synchronous_commit %s; Artemis 2.50.0, NIO journal, synced%n%d callers%n%n",
            row.getString(1), row.getString(2), row.getString(3), CALLERS);
      }
    }
  }

  private static void measure(String name, Way way, Stores stores, int count, Table table)
      throws Exception {
    try (java.sql.Connection connection = stores.database().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("truncate notification");
      statement.execute("checkpoint");
      Latencies accepted = new Latencies(count);
      double acceptSeconds;
      double queueSeconds;
      try (Enqueue enqueue = way.open(stores)) {
        drive(enqueue, count / 2, new Latencies(count / 2));
        enqueue.settle();
        long begin = System.nanoTime();
        drive(enqueue, count, accepted);
        acceptSeconds = (System.nanoTime() - begin) / 1e9;
        enqueue.settle();
        queueSeconds = (System.nanoTime() - begin) / 1e9;
      }
      try (ResultSet rows = statement.executeQuery("select count(*) from notification")) {
        rows.next();
        table.row(
            name,
            Table.number(count / acceptSeconds),
            Table.number(count / queueSeconds),
            Table.number(accepted.millis(0.5)),
            Table.number(accepted.millis(0.99)),
            Integer.toString(rows.getInt(1)),
            Integer.toString(emptyQueue(stores)));
      }
    }
  }

  private static void drive(Enqueue enqueue, int count, Latencies latencies) throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    UUID workspace = UUID.randomUUID();
    AtomicInteger next = new AtomicInteger();
    try {
      List<Future<Void>> done =
          callers.invokeAll(
              Collections.nCopies(
                  CALLERS,
                  () -> {
                    for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                      Item item = new Item(UUID.randomUUID(), workspace, "user-" + i % 2000, BODY);
                      long begin = System.nanoTime();
                      enqueue.accept(item);
                      latencies.record(System.nanoTime() - begin);
                    }
                    return null;
                  }));
      for (Future<Void> one : done) {
        one.get();
      }
    } finally {
      callers.shutdown();
    }
  }

  private static int emptyQueue(Stores stores) throws Exception {
    try (Connection connection = stores.broker().createConnection();
        Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
        MessageConsumer consumer = session.createConsumer(session.createQueue(stores.queue()))) {
      connection.start();
      int taken = 0;
      while (consumer.receive(1000) != null) {
        taken++;
        if (taken % 500 == 0) {
          session.commit();
        }
      }
      session.commit();
      return taken;
    }
  }
}
