package io.switchboard.support.transcripts.control;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of CSV (RFC 4180): cells are quoted where they must be, and the line ends with CR LF. A
 * cell that a spreadsheet would take for a formula gets an apostrophe in front.
 */
final class CsvLine {
  private static final String FORMULA_BEGINS = "=+-@\t\r";
  private static final String NEEDS_QUOTES = ",\"\r\n";

  private CsvLine() {}

  static String of(List<String> cells) {
    return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String value) {
    String safe =
        !value.isEmpty() && FORMULA_BEGINS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    return safe.chars().anyMatch(c -> NEEDS_QUOTES.indexOf(c) >= 0)
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }
}
