package io.switchboard.simulator.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The simulator as a process of its own: {@code TelegramSimulatorMain [port] [seed.json]}, or
 * {@code TELEGRAM_SIMULATOR_PORT} and {@code TELEGRAM_SIMULATOR_SEED}; the port is 8081 by default.
 *
 * <p>A seed holds what is there from the beginning: {@code
 * {"bots":[{"username","firstName"?,"token"?}],"people":[{"firstName","username"?}],
 * "proxies":[{"publicOrigin","localOrigin"}]}}.
 */
public final class TelegramSimulatorMain {

  private static final List<Logger> CHATTY =
      List.of(Logger.getLogger("io.undertow"), Logger.getLogger("org.xnio"));

  private TelegramSimulatorMain() {}

  /** Runs until the process is ended. */
  public static void main(String[] args) throws IOException {
    String port = setting(args, 0, "TELEGRAM_SIMULATOR_PORT", "8081");
    String seed = setting(args, 1, "TELEGRAM_SIMULATOR_SEED", "");
    CHATTY.forEach(logger -> logger.setLevel(Level.WARNING));
    TelegramSimulator simulator = TelegramSimulator.start(Integer.parseInt(port));
    Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "simulator-stop"));
    if (!seed.isEmpty()) {
      plant(simulator, Json.MAPPER.readTree(Path.of(seed).toFile()));
    }
    System.out.println("Telegram simulator: " + simulator.url());
  }

  private static String setting(String[] args, int index, String variable, String otherwise) {
    return args.length > index ? args[index] : System.getenv().getOrDefault(variable, otherwise);
  }

  private static void plant(TelegramSimulator simulator, JsonNode seed) {
    for (JsonNode bot : seed.path("bots")) {
      String username = bot.path("username").asText();
      String firstName = bot.path("firstName").asText(username);
      if (bot.hasNonNull("token")) {
        simulator.createBot(username, firstName, bot.get("token").asText());
      } else {
        simulator.createBot(username, firstName);
      }
    }
    for (JsonNode person : seed.path("people")) {
      simulator.createPerson(
          person.path("firstName").asText("You"), person.path("username").asText(null));
    }
    for (JsonNode proxy : seed.path("proxies")) {
      simulator.proxy(proxy.path("publicOrigin").asText(), proxy.path("localOrigin").asText());
    }
  }
}
