package io.switchboard.standalone;

import io.switchboard.broker.BrokerMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How the embedded broker is run. */
record BrokerCommand(
    Distribution distribution, LauncherSettings settings, Path data, String user, String password) {

  private static final String LOGGING = "logging.properties";

  JavaPart.Command command() throws IOException {
    Files.createDirectories(data);
    Files.writeString(data.resolve(LOGGING), settings.logFormat().properties(settings.logLevel()));
    return new JavaPart.Command(
        List.of(
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:MaxDirectMemorySize=128m",
            "-javaagent:" + distribution.agent(),
            "-Djava.util.logging.config.file=" + data.resolve(LOGGING),
            "-Dswitchboard.broker.data=" + data,
            "-Dswitchboard.broker.host=" + settings.host(),
            "-Dswitchboard.broker.port=" + settings.brokerPort(),
            "-cp",
            distribution.brokerClassPath(),
            BrokerMain.class.getName(),
            distribution.brokerConfiguration().toString()),
        Map.of(BrokerMain.USER, user, BrokerMain.PASSWORD, password));
  }
}
