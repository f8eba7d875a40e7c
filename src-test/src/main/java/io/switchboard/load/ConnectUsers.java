package io.switchboard.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Sets each user's bot up through the public API; the user's person follows the start link. */
final class ConnectUsers {
  private static final int AT_ONCE = 16;
  private static final long PATIENCE_SECONDS = 60;

  private final Rest api;

  /**
   * @param api with the workspace's key
   */
  ConnectUsers(Rest api) {
    this.api = api;
  }

  void connect(List<User> users, Platform platform) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Callable<Void>> work = new ArrayList<>();
      for (User user : users) {
        work.add(
            () -> {
              connect(user, platform);
              return null;
            });
      }
      for (Future<Void> each : threads.invokeAll(work)) {
        each.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  private void connect(User user, Platform platform) throws IOException, InterruptedException {
    String channels = "/v1/users/" + user.id() + "/channels";
    JsonNode setup = api.post(channels + "/telegram/setup", Map.of("botToken", user.token()));
    String link = setup.get("startLink").asText();
    platform.say(user, "/start " + link.substring(link.indexOf("start=") + "start=".length()));
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!isConnected(api.get(channels))) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(user.id() + " followed its link and is not connected.");
      }
      Thread.sleep(100);
    }
  }

  private static boolean isConnected(JsonNode channels) {
    for (JsonNode channel : channels.get("items")) {
      if (channel.get("status").asText().equals("connected")) {
        return true;
      }
    }
    return false;
  }
}
