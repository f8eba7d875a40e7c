package io.switchboard.channels.telegram;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/**
 * The HTTP clients for Telegram. They repeat nothing by themselves, follow no redirect, log nothing
 * (the bot's token is in each URL), and share their connections.
 */
final class TelegramHttp implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration CALL = Duration.ofSeconds(15);

  private static final Duration FILE = Duration.ofSeconds(10);

  /** Longer than the longest poll that is asked for. */
  private static final Duration POLL = Duration.ofSeconds(45);

  private static final int MAX_SENDING = 512;
  private static final int MAX_POLLING = 512;
  private static final int MAX_IDLE = 256;

  private final OkHttpClient sending;
  private final OkHttpClient polling;
  private final OkHttpClient files;

  TelegramHttp() {
    sending =
        new OkHttpClient.Builder()
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .connectTimeout(CONNECT)
            .readTimeout(CALL)
            .writeTimeout(CALL)
            .callTimeout(CALL)
            .connectionPool(new ConnectionPool(MAX_IDLE, 1, TimeUnit.MINUTES))
            .dispatcher(dispatcher(MAX_SENDING))
            .addInterceptor(new AnswerGuard())
            .addNetworkInterceptor(new WireGuard())
            .build();
    polling =
        sending
            .newBuilder()
            .dispatcher(dispatcher(MAX_POLLING))
            .readTimeout(POLL)
            .callTimeout(POLL)
            .build();
    OkHttpClient.Builder plain = sending.newBuilder().callTimeout(FILE);
    plain.interceptors().clear();
    files = plain.build();
  }

  /** For calls that answer at once. */
  OkHttpClient sending() {
    return sending;
  }

  /** For the contents of files. */
  OkHttpClient files() {
    return files;
  }

  /** For long polls: they wait in a place of their own, where they hold up no message. */
  OkHttpClient polling() {
    return polling;
  }

  @Override
  public void close() {
    polling.dispatcher().cancelAll();
    sending.dispatcher().cancelAll();
    polling.dispatcher().executorService().shutdown();
    sending.dispatcher().executorService().shutdown();
    sending.connectionPool().evictAll();
  }

  private static Dispatcher dispatcher(int most) {
    Dispatcher dispatcher = new Dispatcher();
    dispatcher.setMaxRequests(most);
    dispatcher.setMaxRequestsPerHost(most);
    return dispatcher;
  }
}
