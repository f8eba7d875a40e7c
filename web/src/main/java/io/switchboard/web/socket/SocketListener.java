package io.switchboard.web.socket;

/**
 * What somebody does with a socket. Opening and what comes are called one after another, never at
 * once.
 */
public interface SocketListener {

  /** The socket is open. */
  void opened(Socket socket);

  /** A text came. Until this returns, nothing more is read of the peer. */
  void heard(String text);

  /** A message came that is no text; it was skipped. */
  void skipped();

  /** A text came that is too large; it was skipped. */
  void tooLong();

  /** The peer has taken all that was sent, after it had to wait. */
  void drained();

  /** The socket is no more; called once. */
  void closed();
}
