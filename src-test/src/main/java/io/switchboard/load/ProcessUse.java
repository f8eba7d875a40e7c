package io.switchboard.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a process has used up to now.
 *
 * @param cpuSeconds in user and kernel mode
 * @param peakMebibytes the most that was resident at any time
 */
public record ProcessUse(double cpuSeconds, double peakMebibytes) {
  /** Linux counts processor time for user space in hundredths of a second. */
  private static final double TICKS = 100;

  private static final int USER_TIME = 11;

  public static ProcessUse of(long pid) throws IOException {
    return new ProcessUse(ticks(pid, false) / TICKS, mebibytes(pid, "status", "VmHWM:"));
  }

  /**
   * With its children, those that ended too. The memory is what each holds now, with the pages they
   * share shared out among them.
   */
  public static ProcessUse ofTree(long pid) throws IOException {
    List<Long> children =
        ProcessHandle.of(pid).stream()
            .flatMap(ProcessHandle::children)
            .map(ProcessHandle::pid)
            .toList();
    double ticks = ticks(pid, true);
    double resident = mebibytes(pid, "smaps_rollup", "Pss:");
    for (long child : children) {
      ticks += ticks(child, false);
      resident += mebibytes(child, "smaps_rollup", "Pss:");
    }
    return new ProcessUse(ticks / TICKS, resident);
  }

  /** What the process holds now, in MiB; shared pages count as its own. */
  public static double residentMebibytes(long pid) throws IOException {
    return mebibytes(pid, "status", "VmRSS:");
  }

  private static double ticks(long pid, boolean withEnded) throws IOException {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      // The name in parentheses may hold anything; the state follows it.
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      double ticks = Double.parseDouble(fields[USER_TIME]) + Double.parseDouble(fields[12]);
      return withEnded
          ? ticks + Double.parseDouble(fields[13]) + Double.parseDouble(fields[14])
          : ticks;
    } catch (NoSuchFileException e) {
      return 0;
    }
  }

  private static double mebibytes(long pid, String file, String key) throws IOException {
    try {
      for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), file))) {
        if (line.startsWith(key)) {
          return Double.parseDouble(line.replaceAll("\\D", "")) / 1024;
        }
      }
    } catch (NoSuchFileException e) {
      return 0;
    }
    throw new IOException("There is no " + key + " in /proc/" + pid + "/" + file + ".");
  }
}
