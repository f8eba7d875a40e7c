package io.switchboard.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the application's server is run. */
record ApplicationCommand(
    Distribution distribution,
    LauncherSettings settings,
    Path root,
    Map<String, String> environment) {

  /**
   * The server's code is wide and deep: with less inlining than by default the compiler is done
   * sooner with what counts, and the machine's cores are there for the work.
   */
  private static final List<String> JVM =
      List.of(
          "-Xms128m",
          "-Xmx368m",
          "-XX:+UseSerialGC",
          "-XX:MaxInlineLevel=6",
          "-XX:FreqInlineSize=160",
          "-XX:InlineSmallCode=1200",
          "-XX:+ExitOnOutOfMemoryError",
          "-Djava.awt.headless=true",
          "-Duser.timezone=UTC");

  JavaPart.Command command() throws IOException {
    new ServerConfiguration(root, distribution, settings).write();
    List<String> command = new ArrayList<>(JVM);
    command.addAll(settings.javaOptions());
    command.addAll(
        List.of(
            "-javaagent:" + distribution.agent(),
            "-jar",
            distribution.server().toString(),
            "--port",
            Integer.toString(settings.port()),
            "--maxhttpthreads",
            "64",
            "--nocluster",
            "--nohazelcast",
            "--disablephonehome",
            "--rootdir",
            root.toString(),
            "--logproperties",
            root.resolve(ServerConfiguration.LOGGING).toString(),
            "--addlibs",
            distribution.databaseDriver().toString(),
            "--prebootcommandfile",
            root.resolve(ServerConfiguration.BEFORE_BOOT).toString(),
            "--postbootcommandfile",
            root.resolve(ServerConfiguration.AFTER_BOOT).toString(),
            "--postdeploycommandfile",
            root.resolve(ServerConfiguration.AFTER_DEPLOY).toString(),
            "--deploy",
            distribution.application().toString(),
            "--contextroot",
            "/"));
    Map<String, String> settled = new HashMap<>(environment);
    settled.putIfAbsent("MALLOC_ARENA_MAX", "2");
    return new JavaPart.Command(command, settled);
  }
}
