package io.switchboard.load;

import java.util.Map;
import okhttp3.HttpUrl;

/** What is measured, running. */
interface Target extends AutoCloseable {
  String name();

  /** Where notifications are handed over. */
  HttpUrl url();

  /** The header's value; null for none. */
  String authorization();

  byte[] body(User user, String text);

  /** The process ids by what they are; PostgreSQL's is that of its first process. */
  Map<String, Long> processes();

  @Override
  void close() throws Exception;
}
