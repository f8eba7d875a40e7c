package io.switchboard.channels.telegram;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;

/**
 * Reads the whole answer before anybody looks at it, so that one that breaks off counts as lost,
 * and lets only JSON of a bounded size pass.
 */
final class AnswerGuard implements Interceptor {
  private static final long MAX_BYTES = 8L << 20;

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    ResponseBody body = response.body();
    MediaType type = body.contentType();
    byte[] bytes = read(body);
    if (type == null || !"json".equals(type.subtype())) {
      throw new ForeignAnswer(response.code());
    }
    return response.newBuilder().body(ResponseBody.create(bytes, type)).build();
  }

  private static byte[] read(ResponseBody body) throws IOException {
    try (body) {
      BufferedSource source = body.source();
      if (source.request(MAX_BYTES + 1)) {
        throw new AnswerLost("The answer is larger than " + MAX_BYTES + " bytes.");
      }
      return source.readByteArray();
    } catch (AnswerLost e) {
      throw e;
    } catch (IOException e) {
      throw new AnswerLost(e);
    }
  }
}
