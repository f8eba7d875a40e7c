package io.switchboard.support.attachments.boundary;

import io.switchboard.platform.files.SafeFileName;
import io.switchboard.platform.ids.Uuids;
import io.switchboard.support.attachments.control.FileType;
import io.switchboard.support.attachments.control.PictureSize;
import io.switchboard.support.attachments.control.SniffType;
import io.switchboard.support.attachments.control.SniffedType;
import io.switchboard.support.attachments.entity.Allowance;
import io.switchboard.support.attachments.entity.Attachments;
import io.switchboard.support.attachments.entity.NewAttachment;
import io.switchboard.support.boundary.ConversationRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Takes a file that a customer or an agent sent, if it is one that may be passed on. What it is,
 * its content tells; its name is made safe, fits its type, and is the only one so called in its
 * conversation.
 */
@ApplicationScoped
public class KeepAttachment {
  private static final int MOST_FILES = 50;
  private static final int MOST_OF_LARGEST = 10;

  private Attachments attachments;
  private AttachmentConfiguration configuration;
  private SniffType types;
  private ScansFiles scanner;
  private Uuids ids;
  private Clock clock;

  KeepAttachment() {}

  @Inject
  public KeepAttachment(
      Attachments attachments,
      AttachmentConfiguration configuration,
      SniffType types,
      ScansFiles scanner,
      Uuids ids,
      Clock clock) {
    this.attachments = attachments;
    this.configuration = configuration;
    this.types = types;
    this.scanner = scanner;
    this.ids = ids;
    this.clock = clock;
  }

  /** The most that a file may have, in bytes: nobody needs to read more than one byte beyond. */
  public int maxBytes() {
    return configuration.maxBytes();
  }

  /**
   * Keeps it. A scanner may be asked before, so this is not for the inside of a transaction.
   *
   * @param nameAsSent as its sender says; may be anything, and empty
   * @throws ScannerUnavailable if it should have been scanned and was not: nothing is kept
   */
  public Kept keep(ConversationRef conversation, String nameAsSent, byte[] content) {
    if (content.length == 0) {
      return new Kept.Empty();
    }
    if (content.length > configuration.maxBytes()) {
      return new Kept.TooLarge(configuration.maxBytes());
    }
    SafeFileName name = SafeFileName.of(nameAsSent);
    SniffedType sniffed = types.sniff(content, name);
    if (sniffed.taken().isEmpty()) {
      return new Kept.TypeNotAllowed(sniffed.mediaType());
    }
    FileType type = sniffed.taken().get();
    if (type.isPicture() && PictureSize.of(type, content).filter(PictureSize::isModest).isEmpty()) {
      return new Kept.PictureRefused();
    }
    Optional<String> finding = scanner.find(content);
    return finding.isPresent()
        ? new Kept.Infected(finding.get())
        : attachments.add(file(conversation, type.named(name), type, content), allowance());
  }

  private NewAttachment file(
      ConversationRef conversation, SafeFileName name, FileType type, byte[] content) {
    return new NewAttachment(
        ids.next(),
        conversation,
        name,
        type.mediaType(),
        content,
        sha256(content),
        clock.instant());
  }

  private Allowance allowance() {
    return new Allowance(
        Duration.ofDays(1), MOST_FILES, (long) MOST_OF_LARGEST * configuration.maxBytes());
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
