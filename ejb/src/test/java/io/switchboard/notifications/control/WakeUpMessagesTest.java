package io.switchboard.notifications.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.switchboard.channels.boundary.ChannelOwner;
import io.switchboard.notifications.control.WakeUpBody.UnreadableWakeUp;
import io.switchboard.notifications.entity.WakeUp;
import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.messaging.QueueMessage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WakeUpMessagesTest {
  private static WakeUp of(String user, Duration later) {
    ChannelOwner recipient = new ChannelOwner(Sample.ADA.workspace(), new UserId(user));
    return new WakeUp(UUID.randomUUID(), recipient, 0, Sample.NOW.plus(later));
  }

  private static List<QueueMessage> messages(List<WakeUp> wakeUps) {
    return WakeUpMessages.of(wakeUps, Sample.NOW, "");
  }

  @Test
  void whatOneRecipientIsDueTravelsTogetherInOrder() {
    List<WakeUp> due =
        IntStream.range(0, 20).mapToObj(i -> of("ada", Duration.ofSeconds(-i))).toList();

    List<QueueMessage> messages = messages(due);

    assertThat(messages).hasSize(1);
    assertThat(WakeUpBody.read(messages.get(0).body())).isEqualTo(due);
    assertThat(messages.get(0).delay()).isZero();
  }

  @Test
  void manyRecipientsShareFewMessagesAndNoneIsLeftOut() {
    List<WakeUp> due =
        IntStream.range(0, 200).mapToObj(i -> of("user-" + i, Duration.ZERO)).toList();

    List<QueueMessage> messages = messages(due);

    assertThat(messages).hasSizeLessThanOrEqualTo(6);
    assertThat(messages).extracting(QueueMessage::group).doesNotHaveDuplicates();
    assertThat(messages).extracting(QueueMessage::duplicateId).doesNotHaveDuplicates();
    assertThat(messages.stream().flatMap(message -> WakeUpBody.read(message.body()).stream()))
        .containsExactlyInAnyOrderElementsOf(due);
  }

  @Test
  @DisplayName("A recipient's wake-ups stay in one message group, whenever they are queued")
  void aRecipientKeepsItsMessageGroup() {
    QueueMessage now = messages(List.of(of("ada", Duration.ZERO))).get(0);
    QueueMessage later = messages(List.of(of("ada", Duration.ofMinutes(1)))).get(0);

    assertThat(later.group()).isEqualTo(now.group());
  }

  @Test
  void whatIsDueLaterIsHeldBackByTheBroker() {
    List<WakeUp> wakeUps = List.of(of("ada", Duration.ZERO), of("ada", Duration.ofSeconds(30)));

    assertThat(messages(wakeUps))
        .extracting(QueueMessage::delay)
        .containsExactly(Duration.ZERO, Duration.ofSeconds(30));
  }

  @Test
  void aRecipientsBurstIsSpreadOverMessagesThatStaySmall() {
    List<WakeUp> due =
        IntStream.range(0, 1_000).mapToObj(i -> of("a".repeat(128), Duration.ZERO)).toList();

    List<QueueMessage> messages = messages(due);

    assertThat(messages)
        .allMatch(message -> message.body().length() * Character.BYTES < 100 * 1024);
    assertThat(messages).extracting(QueueMessage::duplicateId).doesNotHaveDuplicates();
    assertThat(messages.stream().flatMap(message -> WakeUpBody.read(message.body()).stream()))
        .containsExactlyElementsOf(due);
  }

  @Test
  void anotherRoundIsNoDuplicate() {
    List<WakeUp> wakeUps = List.of(of("ada", Duration.ZERO));

    assertThat(WakeUpMessages.of(wakeUps, Sample.NOW, ":2").get(0).duplicateId())
        .isNotEqualTo(messages(wakeUps).get(0).duplicateId());
  }

  @Test
  void aBodyOfAnotherVersionIsNotRead() {
    assertThatThrownBy(() -> WakeUpBody.read("{\"version\":3,\"due\":[]}"))
        .isInstanceOf(UnreadableWakeUp.class);
    assertThatThrownBy(() -> WakeUpBody.read("{\"version\":2}"))
        .isInstanceOf(UnreadableWakeUp.class);
  }
}
