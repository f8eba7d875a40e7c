package io.switchboard.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The distribution that this build made. */
public record Installation(Path home) {

  /** The one in the source tree around the working directory. */
  public static Installation ofThisBuild() {
    Path directory = Path.of("").toAbsolutePath();
    while (directory != null && Files.notExists(directory.resolve("standalone/pom.xml"))) {
      directory = directory.getParent();
    }
    Path home = directory == null ? null : directory.resolve("standalone/target/switchboard");
    if (home == null || Files.notExists(home.resolve("switchboard-standalone.jar"))) {
      throw new IllegalStateException(
          "The distribution is not built: run mvn -DskipTests -pl standalone -am package");
    }
    return new Installation(home);
  }

  /**
   * Starts the launcher, which ends with this JVM; its output is added to the log.
   *
   * @param environment all its settings: those of this process do not count
   */
  Process launch(Map<String, String> environment, Path log) {
    ProcessBuilder builder = launcher();
    builder.environment().keySet().removeIf(key -> key.startsWith("SWITCHBOARD_"));
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the launcher; it ends in an orderly way when its standard input is closed. */
  public ProcessBuilder launcher() {
    String jar = home.resolve("switchboard-standalone.jar").toString();
    return new ProcessBuilder(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-javaagent:" + jar,
            "-Dswitchboard.home=" + home,
            "-cp",
            jar + ":" + home.resolve("lib") + "/*",
            "io.switchboard.standalone.Launcher"));
  }
}
