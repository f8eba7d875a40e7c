package io.switchboard.simulator.telegram;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** Carries updates to webhooks: HTTP/1.1, no redirects, connections kept. */
final class WebhookTransport implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ExecutorService work = Executors.newFixedThreadPool(1, daemon("webhook-push"));
  private final ScheduledExecutorService retries =
      Executors.newSingleThreadScheduledExecutor(daemon("webhook-retry"));
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(10))
          .executor(work)
          .build();

  /** Sends, and reports the response or the failure on another thread. */
  void send(
      Webhook webhook, Update update, BiConsumer<? super HttpResponse<Void>, Throwable> report) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(webhook.target())
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(update.json()));
    if (!webhook.secret().isEmpty()) {
      request.header("X-Telegram-Bot-Api-Secret-Token", webhook.secret());
    }
    var unused =
        client
            .sendAsync(request.build(), HttpResponse.BodyHandlers.discarding())
            .whenCompleteAsync(report, work);
  }

  void later(Runnable task, long seconds) {
    if (!retries.isShutdown()) {
      var unused = retries.schedule(task, seconds, TimeUnit.SECONDS);
    }
  }

  @Override
  public void close() {
    retries.shutdownNow();
    work.shutdownNow();
  }

  private static ThreadFactory daemon(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
