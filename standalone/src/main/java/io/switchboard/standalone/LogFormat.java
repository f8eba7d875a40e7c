package io.switchboard.standalone;

/** How log lines look, as {@code java.util.logging} properties. */
enum LogFormat {
  PLAIN("io.switchboard.standalone.PlainLines"),
  JSON("io.switchboard.standalone.JsonLines");

  private final String formatter;

  LogFormat(String formatter) {
    this.formatter = formatter;
  }

  /**
   * Shows warnings of libraries, and Switchboard's own lines from that level on.
   *
   * @param level in SLF4J's words
   */
  String properties(String level) {
    return String.join(
        "\n",
        "handlers=java.util.logging.ConsoleHandler",
        "java.util.logging.ConsoleHandler.level=ALL",
        "java.util.logging.ConsoleHandler.formatter=" + formatter,
        "java.util.logging.ConsoleHandler.filter=io.switchboard.standalone.KnownNoise",
        ".level=WARNING",
        // Expired root certificates, and setters that the resource adapter has no need of.
        "javax.enterprise.system.security.ssl.level=SEVERE",
        "javax.enterprise.system.tools.deployment.dol.level=SEVERE",
        "javax.enterprise.resource.resourceadapter.com.sun.enterprise.connectors.util.level=SEVERE",
        "jakarta.enterprise.web.level=WARNING",
        "io.switchboard.level=" + julLevel(level),
        "");
  }

  private static String julLevel(String level) {
    return switch (level) {
      case "ERROR" -> "SEVERE";
      case "WARN" -> "WARNING";
      case "DEBUG" -> "FINE";
      case "TRACE" -> "FINEST";
      default -> level;
    };
  }
}
