package io.switchboard.channels.boundary;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** The port of a platform that carries text. Every adapter passes the same contract test. */
public interface SendsText {
  ChannelKind kind();

  /** The limits of one line of this platform, as configured. */
  Pace pace();

  /**
   * Cuts a text into parts that each fit one message, at paragraphs, else lines, else words, and
   * renders them. Never empty for a text that is not blank; joining the plain parts loses no word.
   */
  List<TextPart> prepare(String content, TextFormat format);

  /**
   * Sends one part. The stage completes with an outcome, never exceptionally, and within the
   * platform's call timeout. Nothing is retried here, except what the platform's own answer allows
   * to be repaired at once (markup rejected: once as plain text; a chat that moved: once to its new
   * address).
   *
   * @param deliveryKey the same for each try of one part; platforms that can, dedupe by it
   */
  CompletionStage<DeliveryOutcome> send(ChannelRoute to, TextPart part, String deliveryKey);
}
