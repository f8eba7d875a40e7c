package io.switchboard.simulator.telegram;

/** Ends a call with an error for its caller. */
final class Refusal extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Answer answer;

  Refusal(Answer answer) {
    super(answer.description(), null, false, false);
    this.answer = answer;
  }

  static Refusal badRequest(String description) {
    return new Refusal(Answer.badRequest(description));
  }

  Answer answer() {
    return answer;
  }
}
