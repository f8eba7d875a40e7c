package io.switchboard.notifications.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.TextFormat;
import io.switchboard.platform.ids.WorkspaceId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadNotificationTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final WorkspaceId WORKSPACE = new WorkspaceId(new UUID(1, 1));

  private final ReadNotification reader = new ReadNotification(Clock.fixed(NOW, ZoneOffset.UTC));

  private static NotificationRequest request(
      String userId, String type, String content, List<String> channels, String expiresAt) {
    return new NotificationRequest(
        userId,
        type,
        content,
        null,
        channels,
        null,
        expiresAt == null ? null : OffsetDateTime.parse(expiresAt),
        null,
        null);
  }

  private List<String> wrongFields(NotificationRequest request) {
    return catchThrowableOfType(InvalidNotification.class, () -> reader.read(WORKSPACE, request))
        .errors()
        .stream()
        .map(InvalidNotification.FieldError::field)
        .toList();
  }

  @Test
  @DisplayName("R1: what is left out has its default")
  void defaults() {
    Submission read = reader.read(WORKSPACE, request("ada", "alert", "hi", null, null));

    assertThat(read.format()).isEqualTo(TextFormat.PLAIN);
    assertThat(read.channels()).isEmpty();
    assertThat(read.onUnknown()).isEqualTo(OnUnknown.RETRY);
    assertThat(read.critical()).isFalse();
  }

  @Test
  @DisplayName("R1: every wrong field is named at once")
  void namesAllThatIsWrong() {
    assertThat(
            wrongFields(request(" ", "two words", "", List.of("pigeon"), "2026-03-01T11:59:59Z")))
        .containsExactly("userId", "type", "content", "channels", "expiresAt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "a\u0007b", "\u001b[31m", "\u0085", "\ud800"})
  @DisplayName("R1: control characters and broken text are refused")
  void refusesControlCharacters(String content) {
    assertThat(wrongFields(request("ada", "alert", content, null, null)))
        .containsExactly("content");
  }

  @Test
  @DisplayName("R1: line breaks, tabs and emoji are text")
  void takesText() {
    String text = "one\n\ttwo \uD83D\uDE80 مرحبا";

    assertThat(reader.read(WORKSPACE, request("ada", "alert", text, null, null)).content())
        .isEqualTo(text);
  }

  @Test
  @DisplayName("R1: the length is counted in characters as people count them")
  void countsCodePoints() {
    String rocket = "\uD83D\uDE80";
    String full = rocket.repeat(ReadNotification.MAX_CONTENT);

    assertThat(reader.read(WORKSPACE, request("ada", "alert", full, null, null)).content())
        .isEqualTo(full);
    assertThat(wrongFields(request("ada", "alert", full + "a", null, null)))
        .containsExactly("content");
  }

  @Test
  @DisplayName("R8: another offset than Z is the same moment")
  void takesOffsets() {
    Submission read =
        reader.read(
            WORKSPACE,
            request("ada", "alert", "hi", List.of("telegram"), "2026-03-01T15:30:00+02:00"));

    assertThat(read.expiresAt()).contains(Instant.parse("2026-03-01T13:30:00Z"));
    assertThat(read.channels()).containsExactly(ChannelKind.TELEGRAM);
  }
}
