package io.switchboard.channels.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Serializable;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * Calls the Bot API. The token is used for one call, and kept nowhere: a client of the library is
 * made for each (it is a mere holder of the token; connections are shared).
 */
final class BotApi implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final TelegramHttp http = new TelegramHttp();
  private final TelegramUrl url;

  BotApi(URI base) {
    int port = base.getPort() >= 0 ? base.getPort() : "https".equals(base.getScheme()) ? 443 : 80;
    this.url =
        TelegramUrl.builder().schema(base.getScheme()).host(base.getHost()).port(port).build();
  }

  /** Calls a method that answers at once. Never completes exceptionally. */
  <T extends Serializable> CompletionStage<Answer<T>> call(String token, BotApiMethod<T> method) {
    return call(http.sending(), token, method);
  }

  /** Tells Telegram where to bring updates. Never completes exceptionally. */
  CompletionStage<Answer<Boolean>> call(String token, SetWebhook method) {
    return answered(client(http.sending(), token).executeAsync(method));
  }

  /** Calls a method that waits for news. Never completes exceptionally. */
  <T extends Serializable> CompletionStage<Answer<T>> poll(String token, BotApiMethod<T> method) {
    return call(http.polling(), token, method);
  }

  private <T extends Serializable> CompletionStage<Answer<T>> call(
      OkHttpClient shared, String token, BotApiMethod<T> method) {
    try {
      return answered(client(shared, token).executeAsync(method));
    } catch (TelegramApiException | IllegalArgumentException e) {
      return CompletableFuture.completedFuture(Answers.of(e));
    }
  }

  private OkHttpTelegramClient client(OkHttpClient shared, String token) {
    return new OkHttpTelegramClient(MAPPER, shared, token, url);
  }

  private static <T> CompletionStage<Answer<T>> answered(CompletableFuture<T> call) {
    return call.handle(
        (result, failure) -> failure == null ? new Answer.Ok<>(result) : Answers.of(failure));
  }

  @Override
  public void close() {
    http.close();
  }
}
