package io.switchboard.web.socket;

/** An open WebSocket. All methods may be called from any thread, and none waits. */
public interface Socket {

  /** Sends a text after everything that was sent before; nothing once the socket is closed. */
  void send(String text);

  /** How many bytes wait for the peer to take them. */
  int waiting();

  /** Ends it, once the peer has taken what was sent. */
  void close(CloseCode code, String reason);
}
