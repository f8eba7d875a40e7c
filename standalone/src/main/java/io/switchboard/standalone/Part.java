package io.switchboard.standalone;

import java.util.concurrent.CompletionStage;

/** A process that the launcher runs and keeps running. */
interface Part {

  /** As the operator reads it, such as "database". */
  String name();

  /**
   * Starts the process and returns once it can be used.
   *
   * @throws CannotStart if it ended or was not usable in time
   */
  void start() throws Exception;

  /** The process of the last start. */
  ProcessHandle process();

  /** Completes when the process of the last start has ended. */
  default CompletionStage<ProcessHandle> end() {
    return process().onExit();
  }

  /** Ends the process in an orderly way, at last by force. */
  void stop() throws Exception;
}
