package io.switchboard.standalone;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * PostgreSQL in the data directory. The application signs in as the owner of its database, a role
 * that row-level security binds; the superuser's password stays with the launcher.
 */
final class EmbeddedDatabase implements Part {

  static final String NAME = "switchboard";

  private static final String SUPERUSER_PASSWORD = "postgres-superuser-password";
  private static final String PASSWORD = "postgres-password";
  private static final String ACCESS =
      """
      # Written at every start: everybody shows a password.
      host all all 127.0.0.1/32 scram-sha-256
      host all all ::1/128 scram-sha-256
      """;

  private final DataDirectory data;
  private final Path directory;
  private final Path binaries;
  private final int port;
  private EmbeddedPostgres server;
  private ProcessHandle postmaster;

  EmbeddedDatabase(DataDirectory data) throws IOException {
    this.data = data;
    this.directory = data.file("postgres");
    this.binaries = data.file("postgres-binaries");
    this.port = Ports.free();
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
  }

  String password() throws IOException {
    return data.secret(PASSWORD);
  }

  @Override
  public String name() {
    return "database";
  }

  /** Starts the server after ending one that an earlier run left behind. */
  @Override
  public void start() throws IOException, SQLException {
    endOrphan();
    removeHalfUnpacked();
    boolean first = Files.notExists(directory.resolve("PG_VERSION"));
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(directory)
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setOverrideWorkingDirectory(binaries.toFile())
            .setPort(port)
            .setPGStartupWait(Duration.ofSeconds(60))
            .setLocaleConfig("locale", "C.UTF-8")
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("listen_addresses", "localhost")
            .setServerConfig("unix_socket_directories", "")
            .setServerConfig("max_connections", "60")
            .setServerConfig("shared_buffers", "128MB")
            .setServerConfig("effective_cache_size", "512MB")
            .setServerConfig("wal_compression", "on")
            .setServerConfig("max_wal_size", "1GB")
            .setServerConfig("checkpoint_timeout", "15min")
            .setServerConfig("jit", "off")
            .setServerConfig("log_min_messages", "warning")
            .setServerConfig("idle_in_transaction_session_timeout", "60s")
            .setConnectConfig("password", data.secret(SUPERUSER_PASSWORD));
    server = builder.start();
    postmaster = ProcessHandle.of(recordedPid()).orElseThrow();
    data.write("postgres-port", port + "\n");
    if (first || !Files.exists(data.file("postgres-ready"))) {
      prepare();
    }
  }

  @Override
  public ProcessHandle process() {
    return postmaster;
  }

  @Override
  public void stop() throws IOException {
    if (server != null) {
      server.close();
      server = null;
    }
  }

  private void prepare() throws IOException, SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("alter role postgres password '" + data.secret(SUPERUSER_PASSWORD) + "'");
      if (!exists(statement, "select 1 from pg_roles where rolname = '" + NAME + "'")) {
        statement.execute(
            "create role switchboard login nosuperuser nocreatedb nocreaterole nobypassrls");
      }
      statement.execute("alter role switchboard password '" + password() + "'");
      if (!exists(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
        statement.execute("create database switchboard owner switchboard");
      }
      Files.writeString(directory.resolve("pg_hba.conf"), ACCESS);
      statement.execute("select pg_reload_conf()");
    }
    data.write("postgres-ready", "");
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  private void endOrphan() throws IOException {
    if (Files.notExists(directory.resolve("postmaster.pid"))) {
      return;
    }
    ProcessHandle.of(recordedPid())
        .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
        .ifPresent(this::end);
  }

  private void end(ProcessHandle old) {
    Progress.say("Ending the database that an earlier run left behind (process %d)", old.pid());
    try {
      // SIGINT is PostgreSQL's fast stop; Java's destroy() would wait for its clients to leave.
      new ProcessBuilder("kill", "-INT", Long.toString(old.pid())).start().waitFor();
      old.onExit().get(20, TimeUnit.SECONDS);
    } catch (IOException | ExecutionException | TimeoutException e) {
      throw new CannotStart("The old database process " + old.pid() + " did not end: end it", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private long recordedPid() throws IOException {
    List<String> lines = Files.readAllLines(directory.resolve("postmaster.pid"));
    return Long.parseLong(lines.get(0).strip());
  }

  /** A first start that was cut off leaves binaries that the library can neither use nor mend. */
  private void removeHalfUnpacked() throws IOException {
    Files.createDirectories(binaries);
    try (Stream<Path> versions = Files.list(binaries)) {
      for (Path version : versions.toList()) {
        if (Files.isDirectory(version) && Files.notExists(version.resolve(".exists"))) {
          FileUtils.deleteDirectory(version.toFile());
        }
      }
    }
  }
}
