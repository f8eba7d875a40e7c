package io.switchboard.load.desk;

import io.switchboard.load.ChildProcess;
import io.switchboard.load.FreePort;
import io.switchboard.load.Rest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A relay of one Node process beside a PostgreSQL of its own that syncs every commit. */
final class NodeDesk implements DeskTarget {
  private static final Path SOURCES = Path.of("src", "main", "node", "desk-peer");
  private static final double MEBIBYTE = 1 << 20;

  private final EmbeddedPostgres postgres;
  private final ChildProcess peer;
  private final Path data;
  private final String origin;

  private NodeDesk(EmbeddedPostgres postgres, ChildProcess peer, Path data, String origin) {
    this.postgres = postgres;
    this.peer = peer;
    this.data = data;
    this.origin = origin;
  }

  static NodeDesk start(Forum forum, Path directory) throws IOException, InterruptedException {
    Path program = install(directory);
    Path data = directory.resolve("node-postgres");
    EmbeddedPostgres postgres =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .start();
    int port = FreePort.next();
    ChildProcess peer =
        ChildProcess.startProgram(
            "The Node peer",
            List.of("node", "--expose-gc", program.resolve("peer.mjs").toString()),
            Map.of(
                "NODE_ENV",
                "production",
                "PORT",
                Integer.toString(port),
                "DATABASE_URL",
                "postgresql://postgres@127.0.0.1:" + postgres.getPort() + "/postgres",
                "TELEGRAM_URL",
                forum.url(),
                "TELEGRAM_TOKEN",
                forum.token(),
                "GROUP_ID",
                Long.toString(forum.group())),
            directory.resolve("node.log"));
    return new NodeDesk(postgres, peer, data, "http://127.0.0.1:" + port);
  }

  /** Fetches what the peer is built on, in the versions that its package.json names. */
  private static Path install(Path directory) throws IOException, InterruptedException {
    Path program = Files.createDirectories(directory.resolve("node-peer"));
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, program.resolve(file.getFileName()));
      }
    }
    Path log = directory.resolve("npm.log").toAbsolutePath();
    int exit;
    try {
      exit =
          new ProcessBuilder(
                  "npm",
                  "install",
                  "--no-package-lock",
                  "--no-audit",
                  "--no-fund",
                  "--ignore-scripts")
              .directory(program.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start()
              .waitFor();
    } catch (IOException e) {
      throw new IOException("Node 20 and npm must be installed to measure the Node peer.", e);
    }
    if (exit != 0) {
      throw new IOException("npm could not fetch the packages of the Node peer: see " + log + ".");
    }
    return program;
  }

  @Override
  public String name() {
    return "Node";
  }

  @Override
  public String origin() {
    return origin;
  }

  @Override
  public Map<String, Long> processes() {
    Map<String, Long> processes = new LinkedHashMap<>();
    processes.put("application", peer.pid());
    try (Stream<String> lines = Files.lines(data.resolve("postmaster.pid"))) {
      processes.put("postgres", Long.valueOf(lines.findFirst().orElseThrow().strip()));
    } catch (IOException e) {
      throw new IllegalStateException("The Node peer's PostgreSQL is not running.", e);
    }
    return processes;
  }

  @Override
  public double liveMebibytes() throws IOException {
    return new Rest(origin, Map.of()).get("/memory").get("heap").asLong() / MEBIBYTE;
  }

  @Override
  public void close() throws IOException {
    peer.close();
    postgres.close();
  }
}
