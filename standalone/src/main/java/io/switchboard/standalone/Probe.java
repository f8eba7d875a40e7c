package io.switchboard.standalone;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.function.BooleanSupplier;

/** Asks once whether a part can be used. */
final class Probe {

  private static final int PATIENCE_MILLIS = 2_000;

  private Probe() {}

  /** Whether something accepts connections there. */
  static BooleanSupplier port(String host, int port) {
    return () -> {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
        return true;
      } catch (IOException e) {
        return false;
      }
    };
  }

  /**
   * Whether the application answers a GET with 200; before it is deployed, the server answers with
   * a page of its own.
   */
  static BooleanSupplier answers(String url) {
    return () -> {
      try {
        HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
      } catch (IOException e) {
        return false;
      }
    };
  }
}
