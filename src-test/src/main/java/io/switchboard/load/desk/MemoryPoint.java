package io.switchboard.load.desk;

/**
 * The application's memory with so many sockets open, in MiB.
 *
 * @param live in use after the heap was swept
 */
record MemoryPoint(int sockets, double live, double resident) {
  private static final double KIBIBYTES = 1024;

  /** KiB of the heap for each socket more than there were. */
  double liveForEachSince(MemoryPoint before) {
    return (live - before.live) * KIBIBYTES / (sockets - before.sockets);
  }

  /** KiB of the process for each socket more than there were. */
  double residentForEachSince(MemoryPoint before) {
    return (resident - before.resident) * KIBIBYTES / (sockets - before.sockets);
  }
}
