package io.switchboard.simulator.telegram;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Prints how many {@code sendMessage} requests a second the simulator takes on kept connections,
 * and the CPU time its own threads spend on each. Run as a main class with the test class path;
 * arguments: requests (200,000), connections (32), milliseconds of latency (0).
 */
public final class SimulatorThroughput {

  private SimulatorThroughput() {}

  public static void main(String[] args) throws InterruptedException, ExecutionException {
    int requests = args.length > 0 ? Integer.parseInt(args[0]) : 200_000;
    int connections = args.length > 1 ? Integer.parseInt(args[1]) : 32;
    int latency = args.length > 2 ? Integer.parseInt(args[2]) : 0;
    try (TelegramSimulator telegram = TelegramSimulator.start(0)) {
      Bot bot = telegram.createBot("load_bot", "Load");
      Person person = telegram.createPerson("Ada", null);
      telegram.say(person, bot, "/start");
      byte[] request = request(bot, person);
      run(telegram.port(), request, requests / 2, 32);
      telegram.faults().add(FaultRule.delay(Duration.ofMillis(latency)));
      long cpu = simulatorCpu();
      long begin = System.nanoTime();
      run(telegram.port(), request, requests, connections);
      double seconds = (System.nanoTime() - begin) / 1e9;
      double micros = (simulatorCpu() - cpu) / 1e3 / requests;
      System.out.printf(
          "%d requests on %d connections: %.0f/s, %.1f µs of simulator CPU each, journal %d%n",
          requests,
          connections,
          requests / seconds,
          micros,
          telegram.journal().count(JournalFilter.messagesMade()));
    }
  }

  private static byte[] request(Bot bot, Person person) {
    String body = BotClient.message(person.id(), "*Order 42* has left our store\\.", "MarkdownV2");
    String head =
        "POST /bot%s/sendMessage HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: load\r\n"
            + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n";
    return (head.formatted(bot.token(), body.length()) + body).getBytes(StandardCharsets.US_ASCII);
  }

  private static void run(int port, byte[] request, int total, int connections)
      throws InterruptedException, ExecutionException {
    ExecutorService callers = Executors.newFixedThreadPool(connections);
    try {
      Callable<Integer> caller = () -> call(port, request, total / connections);
      List<Future<Integer>> all = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        all.add(callers.submit(caller));
      }
      for (Future<Integer> each : all) {
        each.get();
      }
    } finally {
      callers.shutdown();
    }
  }

  private static int call(int port, byte[] request, int count) throws IOException {
    byte[] buffer = new byte[4096];
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      OutputStream out = socket.getOutputStream();
      InputStream in = socket.getInputStream();
      for (int i = 0; i < count; i++) {
        out.write(request);
        int read = in.read(buffer);
        while (buffer[read - 2] != '}' || buffer[read - 1] != '}') {
          read += in.read(buffer, read, buffer.length - read);
        }
        if (buffer[9] != '2') {
          throw new IOException(new String(buffer, 0, read, StandardCharsets.UTF_8));
        }
      }
    }
    return count;
  }

  private static long simulatorCpu() {
    var threads = ManagementFactory.getThreadMXBean();
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("XNIO"))
        .mapToLong(thread -> threads.getThreadCpuTime(thread.getId()))
        .sum();
  }
}
