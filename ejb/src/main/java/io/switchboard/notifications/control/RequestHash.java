package io.switchboard.notifications.control;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.notifications.boundary.Submission;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.Collectors;

/** A digest of a submission, to tell whether two are the same. */
public final class RequestHash {
  private RequestHash() {}

  /** SHA-256 over every field, each with its length before it. */
  public static byte[] of(Submission submission) {
    MessageDigest digest = sha256();
    for (String field : fields(submission)) {
      byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
    return digest.digest();
  }

  private static List<String> fields(Submission submission) {
    return List.of(
        submission.recipient().user().value(),
        submission.type(),
        submission.content(),
        submission.format().word(),
        submission.channels().stream().map(ChannelKind::word).collect(Collectors.joining(",")),
        submission.sendAt().map(Object::toString).orElse(""),
        submission.expiresAt().map(Object::toString).orElse(""),
        submission.onUnknown().word(),
        Boolean.toString(submission.critical()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
