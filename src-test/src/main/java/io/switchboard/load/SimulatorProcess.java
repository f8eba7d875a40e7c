package io.switchboard.load;

import io.switchboard.simulator.telegram.TelegramSimulator;

/** The Telegram simulator in a process of its own. Argument: the port. */
public final class SimulatorProcess {
  private SimulatorProcess() {}

  /** Runs until standard input ends. */
  public static void main(String[] args) throws Exception {
    TelegramSimulator simulator = TelegramSimulator.start(Integer.parseInt(args[0]));
    ChildProcess.runUntilParentLeaves();
    simulator.close();
    System.exit(0);
  }
}
