package io.switchboard.standalone;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the parts of the installed distribution are. */
record Distribution(Path home) {

  static Distribution ofThisProcess() {
    return new Distribution(Path.of(System.getProperty("switchboard.home")).toAbsolutePath());
  }

  Path agent() {
    return home.resolve("switchboard-standalone.jar");
  }

  Path server() {
    return home.resolve("payara-micro.jar");
  }

  Path application() {
    return home.resolve("switchboard-web.war");
  }

  Path resourceAdapter() {
    return home.resolve("switchboard-jms.rar");
  }

  Path databaseDriver() {
    return home.resolve("postgresql.jar");
  }

  Path brokerConfiguration() {
    return home.resolve("broker.xml");
  }

  String brokerClassPath() throws IOException {
    try (Stream<Path> libraries = Files.list(home.resolve("lib"))) {
      return Stream.concat(Stream.of(agent()), libraries.sorted())
          .map(Path::toString)
          .collect(Collectors.joining(File.pathSeparator));
    }
  }
}
