package io.switchboard.web.rest;

import io.switchboard.platform.json.Json;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;

/** Writes answers as JSON. */
@Provider
@Produces(MediaType.APPLICATION_JSON)
public class JsonBodyWriter implements MessageBodyWriter<Object> {
  private static final List<Class<?>> WRITTEN_AS_THEY_ARE =
      List.of(
          CharSequence.class,
          byte[].class,
          InputStream.class,
          Reader.class,
          File.class,
          StreamingOutput.class);

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    for (Class<?> asItIs : WRITTEN_AS_THEY_ARE) {
      if (asItIs.isAssignableFrom(type)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void writeTo(
      Object value,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream stream)
      throws IOException {
    stream.write(Json.mapper().writeValueAsBytes(value));
  }
}
