package io.switchboard.load.desk;

import java.io.IOException;
import java.util.Map;

/** A desk that is measured, running: it takes customers as {@code docs/openapi.yaml} says. */
interface DeskTarget extends AutoCloseable {
  String name();

  /** Where it answers, without a slash at the end. */
  String origin();

  /** The process ids by what they are: application, postgres and whatever else it needs. */
  Map<String, Long> processes();

  /** What the application's heap holds that is in use, after it was swept. */
  double liveMebibytes() throws IOException, InterruptedException;

  @Override
  void close() throws Exception;
}
