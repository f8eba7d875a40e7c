package io.switchboard.support.conversations.boundary;

import io.switchboard.support.boundary.ConversationRef;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * An entry of a transcript as its hash sees it. The hash of an entry is SHA-256 over the hash of
 * the entry before it and these fields in their order, each as its length in bytes (four bytes, big
 * endian; -1 for a missing one) and its text in UTF-8. What stands before the first entry is the
 * hash of the conversation's id alone. Times are ISO-8601 as {@link Instant} writes them; ids are
 * in their canonical form; the attachment's digest is in lower-case hex.
 *
 * @param seq from 1, without gaps
 * @param agentId the platform's id of the agent, or null
 * @param edits the message whose text this is from now on, or null
 * @param attachmentSha256 of the attachment's content, or null
 */
public record ChainEntry(
    UUID conversation,
    long seq,
    UUID id,
    String kind,
    String direction,
    String text,
    Long agentId,
    String agentName,
    UUID edits,
    String attachmentSha256,
    Instant at) {

  /** What stands before the first entry. */
  public static byte[] origin(UUID conversation) {
    return sha256().digest(conversation.toString().getBytes(StandardCharsets.US_ASCII));
  }

  /** What stands before the first entry. */
  public static byte[] origin(ConversationRef conversation) {
    return origin(conversation.id());
  }

  /** The hash of this entry, which follows the one of that hash. */
  public byte[] hashAfter(byte[] former) {
    MessageDigest digest = sha256();
    digest.update(former);
    return digest.digest(canonical());
  }

  private byte[] canonical() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      Object[] fields = {
        conversation,
        seq,
        id,
        kind,
        direction,
        text,
        agentId,
        agentName,
        edits,
        attachmentSha256,
        at
      };
      for (Object field : fields) {
        write(out, field);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("An array in memory takes all bytes", e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, Object field) throws IOException {
    if (field == null) {
      out.writeInt(-1);
      return;
    }
    byte[] text = field.toString().getBytes(StandardCharsets.UTF_8);
    out.writeInt(text.length);
    out.write(text);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
