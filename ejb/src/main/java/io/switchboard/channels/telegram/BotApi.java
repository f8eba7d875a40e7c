package io.switchboard.channels.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * Calls the Bot API. The token is used for one call, and kept nowhere: a client of the library is
 * made for each (it is a mere holder of the token; connections are shared).
 */
final class BotApi implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final TelegramHttp http = new TelegramHttp();
  private final TelegramUrl url;
  private final HttpUrl files;

  BotApi(URI base) {
    int port = base.getPort() >= 0 ? base.getPort() : "https".equals(base.getScheme()) ? 443 : 80;
    this.url =
        TelegramUrl.builder().schema(base.getScheme()).host(base.getHost()).port(port).build();
    this.files =
        new HttpUrl.Builder()
            .scheme(base.getScheme())
            .host(base.getHost())
            .port(port)
            .addPathSegment("file")
            .build();
  }

  /** Calls a method that answers at once. Never completes exceptionally. */
  <T extends Serializable> CompletionStage<Answer<T>> call(String token, BotApiMethod<T> method) {
    return call(http.sending(), token, method);
  }

  /** Tells Telegram where to bring updates. Never completes exceptionally. */
  CompletionStage<Answer<Boolean>> call(String token, SetWebhook method) {
    return answered(client(http.sending(), token).executeAsync(method));
  }

  /** Sends a picture. Never completes exceptionally. */
  CompletionStage<Answer<Message>> call(String token, SendPhoto method) {
    return answered(client(http.sending(), token).executeAsync(method));
  }

  /** Sends a file. Never completes exceptionally. */
  CompletionStage<Answer<Message>> call(String token, SendDocument method) {
    return answered(client(http.sending(), token).executeAsync(method));
  }

  /**
   * Fetches the content of a file; blocks.
   *
   * @param path as Telegram names it
   * @param most bytes
   * @return nothing where it is larger
   */
  Answer<Optional<byte[]>> download(String token, String path, int most) {
    HttpUrl address =
        files.newBuilder().addPathSegment("bot" + token).addPathSegments(path).build();
    Request request = new Request.Builder().url(address).build();
    try (Response response = http.files().newCall(request).execute()) {
      if (!response.isSuccessful()) {
        return Answers.ofStatus(response.code());
      }
      BufferedSource content = response.body().source();
      return content.request(most + 1L)
          ? new Answer.Ok<>(Optional.empty())
          : new Answer.Ok<>(Optional.of(content.readByteArray()));
    } catch (IOException e) {
      return Answers.of(e);
    }
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
