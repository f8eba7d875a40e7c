package io.switchboard.load.desk;

import com.fasterxml.jackson.databind.JsonNode;
import io.switchboard.load.Rest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * The visitors of one run, each from an address of its own as a trusted proxy tells it, and their
 * sockets.
 */
final class Customers implements AutoCloseable {
  private static final int AT_ONCE = 8;
  private static final long PATIENCE_SECONDS = 120;

  /** A conversation as {@code start} answered it. */
  private record Started(int number, String address, String token, String codename) {}

  private final String origin;
  private final Forum forum;
  private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(threads).build();
  private final ExecutorService starters = Executors.newFixedThreadPool(AT_ONCE);
  private final List<Customer> customers = new ArrayList<>();
  private final List<CustomerSocket> sockets = new ArrayList<>();
  private volatile FrameSink sink = (customer, frame, micros) -> {};

  Customers(String origin, Forum forum) {
    this.origin = origin;
    this.forum = forum;
  }

  /** Starts their conversations and waits until each has its topic. */
  void start(int count) throws Exception {
    List<Callable<Started>> work = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = i;
      work.add(() -> start(number, "198.18." + number / 250 + "." + (1 + number % 250)));
    }
    List<Started> started = all(work);
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    Map<String, Integer> topics = forum.topics();
    while (topics.size() <= count) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(
            "There are " + (topics.size() - 1) + " topics for " + count + " conversations.");
      }
      Thread.sleep(250);
      topics = forum.topics();
    }
    for (Started each : started) {
      customers.add(
          new Customer(
              each.number(), each.address(), each.token(), threadOf(each.codename(), topics)));
    }
  }

  private Started start(int number, String address) throws Exception {
    JsonNode answer =
        new Rest(origin, Map.of("X-Forwarded-For", address))
            .post("/v1/conversations/start", Map.of());
    return new Started(
        number, address, answer.get("token").asText(), answer.get("codename").asText());
  }

  private static int threadOf(String codename, Map<String, Integer> topics) {
    return topics.entrySet().stream()
        .filter(topic -> topic.getKey().contains(codename))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("There is no topic for " + codename + "."));
  }

  private <T> List<T> all(List<Callable<T>> work) throws Exception {
    List<T> results = new ArrayList<>();
    for (Future<T> each : starters.invokeAll(work)) {
      results.add(each.get());
    }
    return results;
  }

  Customer get(int number) {
    return customers.get(number);
  }

  CustomerSocket socket(int number) {
    return sockets.get(number);
  }

  /** The topics of all conversations. */
  List<Integer> threads() {
    return customers.stream().map(Customer::thread).toList();
  }

  void hear(FrameSink newSink) {
    sink = newSink;
  }

  /** Opens sockets until the first {@code count} customers have one, or closes those of others. */
  void open(int count) throws Exception {
    while (sockets.size() > count) {
      sockets.remove(sockets.size() - 1).end();
    }
    List<Callable<CustomerSocket>> work = new ArrayList<>();
    for (int i = sockets.size(); i < count; i++) {
      Customer customer = customers.get(i);
      work.add(() -> open(customer));
    }
    sockets.addAll(all(work));
  }

  private CustomerSocket open(Customer customer) throws Exception {
    CustomerSocket socket =
        new CustomerSocket(
            customer.number(), (number, frame, micros) -> sink.heard(number, frame, micros));
    WebSocket opened =
        http.newWebSocketBuilder()
            .header("X-Forwarded-For", customer.address())
            .buildAsync(
                URI.create(origin.replace("http:", "ws:") + "/v1/ws?token=" + customer.token()),
                socket)
            .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    socket.opened(opened);
    return socket;
  }

  /** How many of the opened sockets are open still. */
  int openSockets() {
    return (int) sockets.stream().filter(CustomerSocket::isOpen).count();
  }

  @Override
  public void close() {
    sockets.forEach(CustomerSocket::end);
    starters.shutdown();
    threads.shutdown();
  }
}
