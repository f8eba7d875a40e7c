package io.switchboard.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

  @TempDir Path parent;

  @Test
  void onlyItsOwnerMayReadTheDirectoryAndItsSecrets() throws IOException {
    Path root = parent.resolve("data");
    try (DataDirectory data = DataDirectory.open(root)) {
      data.secret("service-token");

      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root)))
          .isEqualTo("rwx------");
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(root.resolve("service-token"))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void aSecretStaysTheSameAcrossStarts() throws IOException {
    String first;
    try (DataDirectory data = DataDirectory.open(parent.resolve("data"))) {
      first = data.secret("service-token");
    }
    try (DataDirectory data = DataDirectory.open(parent.resolve("data"))) {
      assertThat(data.secret("service-token")).isEqualTo(first).hasSizeGreaterThan(40);
    }
  }
}
