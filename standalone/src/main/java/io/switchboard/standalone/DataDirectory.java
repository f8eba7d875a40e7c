package io.switchboard.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/**
 * Everything that outlives a run: the database, the broker's journal, generated secrets. Only its
 * owner may read it, and only one run at a time may use it.
 */
final class DataDirectory implements AutoCloseable {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path root;
  private final FileChannel lock;

  private DataDirectory(Path root, FileChannel lock) {
    this.root = root;
    this.lock = lock;
  }

  /**
   * Makes the directory if it is missing, and takes it for this run.
   *
   * @throws CannotStart if another run uses it
   */
  static DataDirectory open(Path root) throws IOException {
    Files.createDirectories(root);
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
    FileChannel channel =
        FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      throw new CannotStart(
          "Another Switchboard uses the data directory "
              + root
              + ". Stop it, or set SWITCHBOARD_DATA_DIR to another directory.");
    }
    return new DataDirectory(root, channel);
  }

  Path file(String name) {
    return root.resolve(name);
  }

  /** The secret kept in that file, made from 192 random bits the first time. */
  String secret(String name) throws IOException {
    Path file = file(name);
    if (Files.notExists(file)) {
      byte[] bytes = new byte[24];
      RANDOM.nextBytes(bytes);
      write(name, HexFormat.of().formatHex(bytes) + "\n");
    }
    return Files.readString(file).strip();
  }

  /** Replaces that file in one step; only the owner may read it. */
  void write(String name, String text) throws IOException {
    Path next = file(name + ".new");
    Files.deleteIfExists(next);
    Files.createFile(next, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    Files.writeString(next, text);
    Files.move(
        next,
        file(name),
        java.nio.file.StandardCopyOption.ATOMIC_MOVE,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
