package io.switchboard.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One operation of the public API, as {@code docs/openapi.yaml} has it.
 *
 * @param callers the kinds of callers that it is for; none: everybody
 */
public record Operation(String method, String path, Set<String> callers, boolean hasBody) {

  private static final Path DOCUMENT = Path.of("..", "docs", "openapi.yaml");
  private static final Pattern PATH = Pattern.compile("  (/\\S*):");
  private static final Pattern METHOD = Pattern.compile("    (get|post|put|patch|delete):");
  private static final Pattern SECURITY = Pattern.compile("      security: \\[(.*)]");
  private static final Pattern CALLER = Pattern.compile("\\{ (\\w+): \\[] }");

  /** All of them, in the document's order. */
  public static List<Operation> documented() {
    List<Operation> operations = new ArrayList<>();
    String path = "";
    for (String line : lines()) {
      Matcher onPath = PATH.matcher(line);
      Matcher onMethod = METHOD.matcher(line);
      Matcher onSecurity = SECURITY.matcher(line);
      if (onPath.matches()) {
        path = onPath.group(1);
      } else if (onMethod.matches()) {
        operations.add(
            new Operation(onMethod.group(1).toUpperCase(Locale.ROOT), path, null, false));
      } else if (onSecurity.matches()) {
        last(operations, last -> last.of(callers(onSecurity.group(1))));
      } else if (line.startsWith("      requestBody:")) {
        last(operations, Operation::withBody);
      }
    }
    return List.copyOf(operations);
  }

  /** As it is written in tables: {@code GET /v1/notifications/{id}}. */
  public String name() {
    return method + " " + path;
  }

  @Override
  public String toString() {
    return name();
  }

  private Operation of(Set<String> kinds) {
    return new Operation(method, path, kinds, hasBody);
  }

  private Operation withBody() {
    return new Operation(method, path, callers, true);
  }

  private static void last(List<Operation> operations, UnaryOperator<Operation> change) {
    int last = operations.size() - 1;
    operations.set(last, change.apply(operations.get(last)));
  }

  private static Set<String> callers(String text) {
    Set<String> callers = new TreeSet<>();
    Matcher caller = CALLER.matcher(text);
    while (caller.find()) {
      callers.add(caller.group(1));
    }
    return callers;
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(DOCUMENT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
