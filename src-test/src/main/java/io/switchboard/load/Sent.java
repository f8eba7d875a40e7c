package io.switchboard.load;

/**
 * One notification as its caller saw it. Times are in microseconds since 1970.
 *
 * @param user the user's number
 * @param sequence from 0, for each user in the order in which its messages were accepted
 * @param begun when it was due: with a fixed rate that is before its caller was free for it
 * @param answered when the answer was there
 * @param status of HTTP; 0 when there was no answer
 */
record Sent(int user, int sequence, long begun, long answered, int status) {
  static final int ACCEPTED = 202;

  boolean isAccepted() {
    return status == ACCEPTED;
  }
}
