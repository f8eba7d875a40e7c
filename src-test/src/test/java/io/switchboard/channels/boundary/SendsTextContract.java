package io.switchboard.channels.boundary;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.channels.boundary.DeliveryOutcome.Cause;
import io.switchboard.channels.boundary.DeliveryOutcome.Deferred;
import io.switchboard.channels.boundary.DeliveryOutcome.Delivered;
import io.switchboard.channels.boundary.DeliveryOutcome.Refused;
import io.switchboard.channels.boundary.DeliveryOutcome.Unknown;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every adapter that carries text promises. An adapter's own test implements the stage: its
 * platform, simulated, with one person who can be reached.
 */
public interface SendsTextContract {

  /** The adapter, which speaks to the simulated platform. */
  SendsText adapter();

  /** The way to the person. */
  ChannelRoute route();

  /** The texts that the person has got, in order. */
  List<String> received();

  /** How often the platform was asked to send. */
  int asked();

  /** The next call is cut off before the platform has done anything, or is not taken at all. */
  void platformIsDown();

  /** The next call is carried out, and its answer is lost. */
  void answerIsLost();

  /** The next call is told to come back after so long. */
  void platformIsBusyFor(Duration wait);

  /** The next call fails inside the platform. */
  void platformFails();

  /** The credential does not work any more. */
  void credentialDies();

  /** The person does not want to hear from us any more. */
  void personLeaves();

  /** The next call finds the message unacceptable. */
  void messageIsRejected();

  private DeliveryOutcome send(String text) {
    TextPart part = adapter().prepare(text, TextFormat.PLAIN).get(0);
    return adapter().send(route(), part, "key").toCompletableFuture().orTimeout(30, SECONDS).join();
  }

  @Test
  @DisplayName("R1: what the platform took is delivered, and named")
  default void deliversAndNamesTheMessage() {
    assertThat(send("Hello <b>& *you* \\ 😀"))
        .isInstanceOfSatisfying(
            Delivered.class, d -> assertThat(d.platformMessageId()).isNotBlank());
    assertThat(received()).containsExactly("Hello <b>& *you* \\ 😀");
  }

  @Test
  @DisplayName("R1: a platform that is not reached leaves the message to the schedule")
  default void unreachableIsDeferred() {
    platformIsDown();
    assertThat(send("Hello"))
        .isInstanceOfSatisfying(Deferred.class, d -> assertThat(d.retryAt()).isEmpty());
    assertThat(received()).isEmpty();
  }

  @Test
  @DisplayName("R1: a lost answer is unknown, and nothing is repeated")
  default void lostAnswerIsUnknown() {
    int before = asked();
    answerIsLost();
    assertThat(send("Hello")).isInstanceOf(Unknown.class);
    assertThat(asked()).isEqualTo(before + 1);
  }

  @Test
  @DisplayName("R1: a platform that asks to wait is waited for")
  default void busyIsDeferredUntilThen() {
    Instant earliest = Instant.now().plusSeconds(29);
    platformIsBusyFor(Duration.ofSeconds(30));
    assertThat(send("Hello"))
        .isInstanceOfSatisfying(
            Deferred.class,
            d ->
                assertThat(d.retryAt())
                    .hasValueSatisfying(
                        at -> assertThat(at).isBetween(earliest, earliest.plusSeconds(10))));
  }

  @Test
  @DisplayName("R1: a failure inside the platform leaves the message to the schedule")
  default void failureIsDeferred() {
    platformFails();
    assertThat(send("Hello"))
        .isInstanceOfSatisfying(Deferred.class, d -> assertThat(d.retryAt()).isEmpty());
  }

  @Test
  @DisplayName("R3: a dead credential is told from other refusals")
  default void deadCredentialIsRefused() {
    credentialDies();
    assertThat(send("Hello"))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.cause()).isEqualTo(Cause.CREDENTIAL_DEAD));
  }

  @Test
  @DisplayName("R3: a person who is gone is told from other refusals")
  default void goneRecipientIsRefused() {
    personLeaves();
    assertThat(send("Hello"))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.cause()).isEqualTo(Cause.RECIPIENT_GONE));
  }

  @Test
  @DisplayName("R1: an unacceptable message is refused, and the channel is fine")
  default void rejectedMessageIsRefused() {
    messageIsRejected();
    assertThat(send("Hello"))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.cause()).isEqualTo(Cause.MESSAGE_REJECTED));
    assertThat(send("Hello again")).isInstanceOf(Delivered.class);
  }

  @Test
  @DisplayName("R5: a long text arrives whole, in parts, in order")
  default void longTextArrivesInParts() {
    String text = "Word after word after word.\n".repeat(600).strip();
    List<TextPart> parts = adapter().prepare(text, TextFormat.PLAIN);
    assertThat(parts).hasSizeGreaterThan(1);
    for (TextPart part : parts) {
      assertThat(adapter().send(route(), part, "key").toCompletableFuture().join())
          .isInstanceOf(Delivered.class);
    }
    assertThat(String.join("\n", received())).isEqualTo(text);
  }
}
