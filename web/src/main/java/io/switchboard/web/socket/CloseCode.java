package io.switchboard.web.socket;

/** Why a socket is closed: RFC 6455, section 7.4, and our own in the range for applications. */
public enum CloseCode {
  NORMAL(1000),
  GOING_AWAY(1001),
  PROTOCOL_ERROR(1002),
  NOT_UTF8(1007),
  POLICY(1008),
  /** What the socket was opened for is gone. */
  NOT_FOUND(4404),
  /** There are too many sockets of the same kind. */
  TOO_MANY(4429);

  private final int value;

  CloseCode(int value) {
    this.value = value;
  }

  int value() {
    return value;
  }
}
