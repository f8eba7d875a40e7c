package io.switchboard.simulator.telegram;

/** One method of the Bot API. */
interface BotMethod {

  /** Carries the call out; null means that the call is answered later. */
  Answer carryOut(BotCall call) throws Refusal;
}
