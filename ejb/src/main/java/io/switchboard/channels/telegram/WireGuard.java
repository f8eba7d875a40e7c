package io.switchboard.channels.telegram;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Sits behind the connecting: what fails from here on may have reached Telegram. */
final class WireGuard implements Interceptor {
  @Override
  public Response intercept(Chain chain) throws IOException {
    try {
      return chain.proceed(chain.request());
    } catch (IOException e) {
      throw new AnswerLost(e);
    }
  }
}
