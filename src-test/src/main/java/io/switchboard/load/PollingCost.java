package io.switchboard.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.switchboard.channels.telegram.OurPolling;
import io.switchboard.simulator.telegram.TelegramSimulatorMain;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication;
import org.telegram.telegrambots.longpolling.util.DefaultGetUpdatesGenerator;
import org.telegram.telegrambots.meta.TelegramUrl;

/**
 * What it costs to listen to many bots: {@code PollingCost <library|ours> <bots> <settle seconds>}
 * prints one row of figures for a minute after the settling, then the reaction times of a bot in
 * its set-up. The simulator runs in a process of its own.
 */
public final class PollingCost {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int WINDOW_SECONDS = 60;
  private static final int REACTIONS = 20;

  private final HttpClient http = HttpClient.newHttpClient();
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final URI telegram;

  private PollingCost(URI telegram) {
    this.telegram = telegram;
  }

  /** Measures all, or one: {@code <library|ours> <bots> <seconds to settle>}. */
  public static void main(String[] args) throws Exception {
    if (args.length == 3) {
      measureOne(args);
      System.exit(0);
    }
    for (String count : List.of("10", "5000")) {
      run(PollingCost.class, "-Xmx2g", "library", count, "45");
      run(PollingCost.class, "-Xmx2g", "ours", count, "170");
    }
  }

  private static void run(Class<?> program, String memory, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(java(memory, program));
    command.addAll(List.of(arguments));
    new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  private static List<String> java(String memory, Class<?> program) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        memory,
        "-cp",
        System.getProperty("java.class.path"),
        program.getName());
  }

  private static void measureOne(String[] args) throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    List<String> command = new ArrayList<>(java("-Xmx1g", TelegramSimulatorMain.class));
    command.add(Integer.toString(port));
    Process simulator = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      simulator.getInputStream().read();
      new PollingCost(URI.create("http://127.0.0.1:" + port))
          .measure(args[0], Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    } finally {
      simulator.destroy();
    }
  }

  private void measure(String way, int count, int settleSeconds) throws Exception {
    List<JsonNode> bots = new ArrayList<>();
    call("POST", "/simulator/bots/bulk", "{\"count\":" + count + ",\"prefix\":\"many\"}")
        .path("items")
        .forEach(bots::add);
    int threadsBefore = threads();
    long memoryBefore = residentKib();
    listen(way, bots);
    TimeUnit.SECONDS.sleep(settleSeconds);
    long before = polls();
    TimeUnit.SECONDS.sleep(WINDOW_SECONDS);
    long polls = polls() - before;
    System.out.printf(
        "%-8s %5d bots: %5d threads, %5d connections, %4d MiB more, %6d requests/min%n",
        way,
        count,
        threads() - threadsBefore,
        connections(),
        (residentKib() - memoryBefore) / 1024,
        polls);
    react(bots.get(0).path("username").asText());
  }

  private void listen(String way, List<JsonNode> bots) throws Exception {
    Consumer<String> hear = heard::add;
    if ("ours".equals(way)) {
      OurPolling ours = new OurPolling(telegram, hear);
      for (int i = 0; i < bots.size(); i++) {
        ours.listen(bots.get(i).path("token").asText(), i == 0);
      }
      return;
    }
    TelegramUrl url =
        TelegramUrl.builder()
            .schema("http")
            .host(telegram.getHost())
            .port(telegram.getPort())
            .build();
    TelegramBotsLongPollingApplication library = new TelegramBotsLongPollingApplication();
    for (JsonNode bot : bots) {
      library.registerBot(
          bot.path("token").asText(),
          () -> url,
          new DefaultGetUpdatesGenerator(),
          updates ->
              updates.stream()
                  .filter(update -> update.hasMessage())
                  .forEach(update -> hear.accept(update.getMessage().getText())));
    }
  }

  private void react(String bot) throws Exception {
    long person = call("POST", "/simulator/people", "{\"firstName\":\"Ada\"}").path("id").asLong();
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < REACTIONS; i++) {
      String body =
          "{\"bot\":\"%s\",\"person\":%d,\"text\":\"/start %d\"}".formatted(bot, person, i);
      long begun = System.nanoTime();
      call("POST", "/simulator/messages", body);
      if (heard.poll(90, TimeUnit.SECONDS) == null) {
        throw new IllegalStateException("Nothing was heard");
      }
      times.add((System.nanoTime() - begun) / 1_000_000);
    }
    Collections.sort(times);
    System.out.printf(
        "         a bot in its set-up hears after %d ms (median), %d ms (worst of %d)%n",
        times.get(REACTIONS / 2), times.get(REACTIONS - 1), REACTIONS);
  }

  private long polls() throws Exception {
    return call("GET", "/simulator/journal/count?method=getUpdates", null).path("count").asLong();
  }

  private JsonNode call(String method, String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(telegram.resolve(path))
            .header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    return MAPPER.readTree(http.send(request, BodyHandlers.ofString()).body());
  }

  private static int threads() {
    return ManagementFactory.getThreadMXBean().getThreadCount();
  }

  private static long residentKib() throws IOException {
    System.gc();
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElseThrow();
    }
  }

  private static long connections() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
      return files.filter(PollingCost::isSocket).count();
    }
  }

  private static boolean isSocket(Path file) {
    try {
      return Files.readSymbolicLink(file).toString().startsWith("socket:");
    } catch (IOException gone) {
      return false;
    }
  }
}
