package io.switchboard.demo;

import io.switchboard.harness.Api;
import io.switchboard.harness.Installation;
import io.switchboard.simulator.telegram.TelegramSimulator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs the demo until it is told to stop. */
public final class Demo {

  private static final int SIMULATOR_PORT = 8081;
  private static final int PORTS_TO_TRY = 20;
  private static final Duration STOPPED = Duration.ofSeconds(45);
  private static final Logger CHATTY = Logger.getLogger("org.xnio");
  private static final Logger CHATTY_TOO = Logger.getLogger("io.undertow");

  private Demo() {}

  /** Starts the simulator, then the product, then makes what the demo shows. */
  public static void main(String[] arguments) throws Exception {
    CHATTY.setLevel(Level.WARNING);
    CHATTY_TOO.setLevel(Level.WARNING);
    Path data = Path.of(setting("SWITCHBOARD_DATA_DIR", "data/demo")).toAbsolutePath();
    URI origin = URI.create("http://127.0.0.1:" + setting("SWITCHBOARD_HTTP_PORT", "8080"));
    Files.createDirectories(data);
    TelegramSimulator telegram = TelegramSimulator.start(freePort());
    Process launcher = launch(data, telegram);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(launcher, telegram), "demo-stop"));
    if (isReadyBeforeItEnds(origin, launcher)) {
      DemoData demo = DemoData.prepare(data, origin, telegram);
      print(demo, origin, data, telegram);
    }
    System.exit(launcher.waitFor());
  }

  private static Process launch(Path data, TelegramSimulator telegram) throws IOException {
    Path home = Path.of(System.getProperty("switchboard.home"));
    ProcessBuilder builder = new Installation(home).launcher();
    builder.environment().put("SWITCHBOARD_DATA_DIR", data.toString());
    builder.environment().put("SWITCHBOARD_TELEGRAM_API_URL", telegram.url());
    builder.environment().put("SWITCHBOARD_TELEGRAM_LINK_URL", telegram.url());
    builder.redirectOutput(ProcessBuilder.Redirect.INHERIT);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    return builder.start();
  }

  private static boolean isReadyBeforeItEnds(URI origin, Process launcher)
      throws InterruptedException {
    Api api = Api.anonymous(origin);
    while (!api.answers("/health/ready")) {
      if (launcher.waitFor(200, TimeUnit.MILLISECONDS)) {
        return false;
      }
    }
    return true;
  }

  private static void print(DemoData demo, URI origin, Path data, TelegramSimulator telegram) {
    String page = setting("SWITCHBOARD_PUBLIC_URL", "http://localhost:" + origin.getPort());
    System.out.printf(
        Locale.ROOT,
        """

        The demo is ready.
          Ada's Telegram (simulated):  %s/
          Ada's page for her channels: %s/connect/?token=%s
          The console:                 %s/console/ (admin; the password is in %s)

        Send Ada a message, and see it arrive in her Telegram:

        curl -X POST %s/v1/notifications -H 'Authorization: Bearer %s' -H 'Content-Type: application/json' -d '{"userId":"%s","type":"spark","content":"Good morning, Ada!"}'

        Ctrl-C ends everything.
        """,
        telegram.url(),
        page,
        demo.userToken(),
        page,
        data.resolve("admin-password"),
        page,
        demo.apiKey(),
        DemoData.USER);
  }

  private static void stop(Process launcher, TelegramSimulator telegram) {
    try {
      launcher.getOutputStream().close();
      if (!launcher.waitFor(STOPPED.toSeconds(), TimeUnit.SECONDS)) {
        launcher.destroyForcibly().waitFor();
      }
    } catch (IOException e) {
      launcher.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    telegram.close();
  }

  private static int freePort() throws IOException {
    for (int port = SIMULATOR_PORT; port < SIMULATOR_PORT + PORTS_TO_TRY; port++) {
      if (isFree(port)) {
        return port;
      }
    }
    throw new IOException(
        "No port from " + SIMULATOR_PORT + " on is free for the Telegram simulator.");
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private static String setting(String key, String otherwise) {
    return System.getenv().getOrDefault(key, otherwise);
  }
}
