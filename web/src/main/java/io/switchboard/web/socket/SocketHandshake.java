package io.switchboard.web.socket;

import io.switchboard.web.rest.Problem;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Enumeration;

/** The opening handshake (RFC 6455, section 4.2). */
public final class SocketHandshake {
  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final String VERSION = "13";
  private static final String KEY = "Sec-WebSocket-Key";
  private static final int KEY_BYTES = 16;

  private SocketHandshake() {}

  /**
   * Checks that the request opens a WebSocket.
   *
   * @throws Problem 426 for any other request, 400 for one that is not well formed
   */
  public static void check(HttpServletRequest request) {
    boolean asks =
        "GET".equals(request.getMethod())
            && has(request, "Upgrade", "websocket")
            && has(request, "Connection", "upgrade");
    if (!asks || !VERSION.equals(request.getHeader("Sec-WebSocket-Version"))) {
      throw Problem.of(426, "upgrade_required", "This path is a WebSocket of version 13.")
          .withHeader("Upgrade", "websocket")
          .withHeader("Connection", "Upgrade")
          .withHeader("Sec-WebSocket-Version", VERSION);
    }
    if (!isKey(request.getHeader(KEY))) {
      throw Problem.of(400, "invalid_handshake", "Sec-WebSocket-Key is 16 bytes in Base64.");
    }
  }

  /** Changes the protocol of a request that was checked; the listener hears from now on. */
  public static void accept(
      HttpServletRequest request,
      HttpServletResponse response,
      SocketListener listener,
      KeepOpen keeper)
      throws IOException, ServletException {
    request.upgrade(SocketConnection.class).serve(listener, keeper);
    response.setStatus(HttpServletResponse.SC_SWITCHING_PROTOCOLS);
    response.setHeader("Upgrade", "websocket");
    response.setHeader("Connection", "Upgrade");
    response.setHeader("Sec-WebSocket-Accept", answer(request.getHeader(KEY)));
    response.flushBuffer();
  }

  static String answer(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1")
              .digest((key + GUID).getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-1", e);
    }
  }

  private static boolean isKey(String key) {
    try {
      return key != null && Base64.getDecoder().decode(key).length == KEY_BYTES;
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  private static boolean has(HttpServletRequest request, String header, String word) {
    Enumeration<String> values = request.getHeaders(header);
    return values != null
        && Collections.list(values).stream()
            .flatMap(value -> Arrays.stream(value.split(",")))
            .anyMatch(value -> value.strip().equalsIgnoreCase(word));
  }
}
