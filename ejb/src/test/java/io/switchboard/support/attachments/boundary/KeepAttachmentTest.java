package io.switchboard.support.attachments.boundary;

import static io.switchboard.support.attachments.control.SampleFiles.bytes;
import static io.switchboard.support.attachments.control.SampleFiles.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.switchboard.platform.ids.Uuids;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.attachments.boundary.Attachment.Opened;
import io.switchboard.support.attachments.control.SniffType;
import io.switchboard.support.attachments.store.JdbcAttachments;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.testing.SteppingClock;
import io.switchboard.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeepAttachmentTest {
  private static final int LIMIT = 2_000;

  private final SteppingClock clock = new SteppingClock();
  private final TestDatabase database = TestDatabase.shared();
  private final JdbcAttachments attachments = new JdbcAttachments(database);
  private final OpenAttachment opening = new OpenAttachment(attachments);
  private final RemoveUnsent removing = new RemoveUnsent(attachments, clock);
  private final KeepAttachment keeping = keeping(content -> Optional.empty());
  private final WorkspaceId workspace = database.newWorkspace();
  private final ConversationRef conversation = newConversation(workspace);

  private KeepAttachment keeping(ScansFiles scanner) {
    return keeping(LIMIT, scanner);
  }

  private KeepAttachment keeping(int limit, ScansFiles scanner) {
    return new KeepAttachment(
        attachments,
        new AttachmentConfiguration(limit, Optional.empty()),
        new SniffType(),
        scanner,
        new Uuids(clock),
        clock);
  }

  private ConversationRef newConversation(WorkspaceId in) {
    ConversationRef ref = new ConversationRef(in, UUID.randomUUID());
    run(
        "insert into conversation (id, workspace_id, codename, locale, status, created_at,"
            + " updated_at, last_hash) values (?, ?, ?, 'en', 'open_unclaimed', now(), now(), '')",
        ref.id(),
        in.value(),
        ref.id().toString());
    return ref;
  }

  private void run(String sql, Object... values) {
    database.doAcrossWorkspaces(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
              statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
          }
        });
  }

  private Attachment kept(String name, byte[] content) {
    return ((Kept.Done) keeping.keep(conversation, name, content)).attachment();
  }

  @Test
  @DisplayName("R18: a file is kept as it is, under a safe name that fits it")
  void aFileIsKeptAsItIsUnderANameThatFitsIt() {
    byte[] content = picture("png", 3, 2);

    Attachment file = kept("../holiday\u202Egnp.exe", content);

    assertThat(file.name()).isEqualTo("_holidaygnp.png");
    assertThat(file.contentType()).isEqualTo("image/png");
    assertThat(file.isPicture()).isTrue();
    Opened opened = opening.open(conversation, file.id()).orElseThrow();
    assertThat(opened.content()).isEqualTo(content);
    assertThat(opened.attachment()).usingRecursiveComparison().isEqualTo(file);
  }

  @Test
  void aFileIsWrittenPieceByPieceAndComesOutWhole() throws IOException {
    byte[] content = bytes("0123456789".repeat(60_000));
    Kept kept = keeping(content.length, clean -> Optional.empty()).keep(conversation, "", content);
    Attachment file = ((Kept.Done) kept).attachment();
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    opening.copy(conversation, file, out);

    assertThat(file.name()).isEqualTo("file.txt");
    assertThat(out.toByteArray()).isEqualTo(content);
  }

  @Test
  void aFileThatIsGoneMeanwhileBreaksOff() {
    Attachment file = kept("note.txt", bytes("hello"));
    ConversationRef elsewhere = newConversation(workspace);

    assertThatThrownBy(() -> opening.copy(elsewhere, file, new ByteArrayOutputStream()))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void noTwoFilesOfAConversationAreCalledTheSame() {
    byte[] content = bytes("hello");

    assertThat(kept("note.txt", content).name()).isEqualTo("note.txt");
    assertThat(kept("NOTE.txt", content).name()).isEqualTo("NOTE_1.txt");
    assertThat(kept("note.exe", content).name()).isEqualTo("note_2.txt");
    ConversationRef another = newConversation(workspace);
    assertThat(((Kept.Done) keeping.keep(another, "note.txt", content)).attachment().name())
        .isEqualTo("note.txt");
  }

  @Test
  void onlyItsOwnConversationOpensAFile() {
    Attachment file = kept("note.txt", bytes("hello"));

    assertThat(opening.open(newConversation(workspace), file.id())).isEmpty();
    ConversationRef elsewhere = new ConversationRef(database.newWorkspace(), conversation.id());
    assertThat(opening.open(elsewhere, file.id())).isEmpty();
  }

  @Test
  @DisplayName("R18: what is too large, empty or of another kind is refused")
  void whatIsTooLargeOrEmptyOrOfAnotherKindIsRefused() {
    assertThat(keeping.keep(conversation, "a.txt", new byte[0])).isEqualTo(new Kept.Empty());
    assertThat(keeping.keep(conversation, "a.txt", bytes("a".repeat(LIMIT + 1))))
        .isEqualTo(new Kept.TooLarge(LIMIT));
    assertThat(keeping.keep(conversation, "a.png", bytes("<html><script>")))
        .isEqualTo(new Kept.TypeNotAllowed("text/html"));
    kept("a.txt", bytes("a".repeat(LIMIT)));
  }

  @Test
  void aPictureThatPromisesTooMuchIsRefused() {
    byte[] bomb = picture("png", 1, 1);
    ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);

    assertThat(keeping.keep(conversation, "a.png", bomb)).isEqualTo(new Kept.PictureRefused());
  }

  @Test
  void aConversationKeepsSoManyFilesADay() {
    for (int i = 0; i < 50; i++) {
      kept("note.txt", bytes("hello"));
    }

    assertThat(keeping.keep(conversation, "note.txt", bytes("hello")))
        .isEqualTo(new Kept.TooMany());
    clock.step(Duration.ofDays(1).plusSeconds(1));
    assertThat(kept("note.txt", bytes("hello")).name()).isEqualTo("note_50.txt");
  }

  @Test
  void aConversationKeepsSoManyBytesADay() {
    for (int i = 0; i < 10; i++) {
      kept("note.txt", bytes("a".repeat(LIMIT)));
    }

    assertThat(keeping.keep(conversation, "note.txt", bytes("a"))).isEqualTo(new Kept.TooMany());
  }

  @Test
  void nothingIsKeptForAConversationThatIsGone() {
    ConversationRef gone = new ConversationRef(workspace, UUID.randomUUID());

    assertThat(keeping.keep(gone, "note.txt", bytes("hello"))).isEqualTo(new Kept.NoConversation());
  }

  @Test
  void whatTheScannerFindsIsRefusedAndNothingIsTakenUnseen() {
    KeepAttachment finding = keeping(content -> Optional.of("Eicar-Signature"));
    KeepAttachment blind =
        keeping(
            content -> {
              throw new ScannerUnavailable("away", null);
            });

    assertThat(finding.keep(conversation, "a.txt", bytes("a")))
        .isEqualTo(new Kept.Infected("Eicar-Signature"));
    assertThatThrownBy(() -> blind.keep(conversation, "a.txt", bytes("a")))
        .isInstanceOf(ScannerUnavailable.class);
    assertThat(kept("a.txt", bytes("a")).name()).isEqualTo("a.txt");
  }

  @Test
  void aFileThatNoMessageCarriesIsRemovedAfterADay() {
    Attachment unsent = kept("unsent.txt", bytes("a"));
    Attachment sent = kept("sent.txt", bytes("b"));
    run(
        "insert into conversation_message (id, workspace_id, conversation_id, seq, kind, direction,"
            + " text, attachment_id, created_at, hash)"
            + " values (?, ?, ?, 1, 'message', 'inbound', '', ?, now(), '')",
        UUID.randomUUID(),
        workspace.value(),
        conversation.id(),
        sent.id());

    clock.step(RemoveUnsent.PATIENCE.minusSeconds(1));
    removing.remove();
    assertThat(opening.find(conversation, unsent.id())).isPresent();

    clock.step(Duration.ofSeconds(2));
    Attachment fresh = kept("fresh.txt", bytes("c"));
    assertThat(removing.remove()).isPositive();

    assertThat(opening.find(conversation, unsent.id())).isEmpty();
    assertThat(opening.find(conversation, sent.id())).isPresent();
    assertThat(opening.find(conversation, fresh.id())).isPresent();
  }
}
