package io.switchboard.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports of this machine. */
final class Ports {

  private Ports() {}

  /** A port that nobody uses now. */
  static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /**
   * Checks that a port can be listened at.
   *
   * @throws CannotStart naming the key to change
   */
  static void requireFree(String key, String host, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
    } catch (IOException e) {
      throw new CannotStart(
          "Cannot listen at "
              + host
              + ":"
              + port
              + " ("
              + e.getMessage()
              + "). Set "
              + key
              + " to a free port.",
          e);
    }
  }
}
