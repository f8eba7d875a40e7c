package io.switchboard.standalone;

import java.io.IOException;
import java.io.InputStream;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Java agent of every child of the launcher: ends the process in an orderly way when its standard
 * input closes, which is what happens when the launcher stops it, and also when the launcher dies.
 * Ctrl-C, which the terminal sends to children too, is left to the launcher: it knows the order.
 */
public final class EndWithParent {

  private EndWithParent() {}

  /** Called by the JVM before the child's own main method. */
  public static void premain(String arguments) {
    Signal.handle(new Signal("INT"), SignalHandler.SIG_IGN);
    InputStream parent = System.in;
    Thread watch = new Thread(() -> endAfter(parent), "end-with-parent");
    watch.setDaemon(true);
    watch.start();
  }

  private static void endAfter(InputStream parent) {
    try {
      parent.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException e) {
      System.err.println("Lost the launcher: " + e.getMessage());
    }
    System.exit(0);
  }
}
