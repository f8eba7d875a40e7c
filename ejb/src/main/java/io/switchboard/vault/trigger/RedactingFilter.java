package io.switchboard.vault.trigger;

import io.switchboard.vault.boundary.Redaction;
import java.text.MessageFormat;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/** Rewrites each record of the log that holds a credential, in its message or its exception. */
final class RedactingFilter implements Filter {
  private final Filter next;

  RedactingFilter(Filter next) {
    this.next = next;
  }

  @Override
  public boolean isLoggable(LogRecord line) {
    redactMessage(line);
    if (line.getThrown() != null && holdsCredential(line.getThrown())) {
      line.setThrown(redacted(line.getThrown(), 0));
    }
    return next == null || next.isLoggable(line);
  }

  private static void redactMessage(LogRecord line) {
    Object[] values = line.getParameters();
    if (values != null && values.length > 0 && line.getMessage() != null) {
      String shown = formatted(line.getMessage(), values);
      if (Redaction.holdsCredential(shown)) {
        line.setMessage(Redaction.redact(shown));
        line.setParameters(null);
      }
    } else {
      line.setMessage(Redaction.redact(line.getMessage()));
    }
  }

  private static String formatted(String message, Object[] values) {
    try {
      return MessageFormat.format(message, values);
    } catch (IllegalArgumentException notAPattern) {
      return message;
    }
  }

  private static boolean holdsCredential(Throwable thrown) {
    Throwable at = thrown;
    for (int depth = 0; at != null && depth < 20; depth++, at = at.getCause()) {
      if (Redaction.holdsCredential(at.toString())) {
        return true;
      }
      for (Throwable suppressed : at.getSuppressed()) {
        if (Redaction.holdsCredential(suppressed.toString())) {
          return true;
        }
      }
    }
    return false;
  }

  private static Throwable redacted(Throwable thrown, int depth) {
    Throwable cause = thrown.getCause() == null || depth > 20 ? null : thrown.getCause();
    return new Redacted(thrown, cause == null ? null : redacted(cause, depth + 1));
  }

  /** Stands in for an exception whose message held a credential. */
  private static final class Redacted extends Exception {
    private static final long serialVersionUID = 1L;

    private final String shown;

    Redacted(Throwable thrown, Throwable cause) {
      super(null, cause, false, true);
      this.shown = Redaction.redact(thrown.toString());
      setStackTrace(thrown.getStackTrace());
    }

    @Override
    public String toString() {
      return shown;
    }
  }
}
