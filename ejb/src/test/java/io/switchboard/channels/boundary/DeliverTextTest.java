package io.switchboard.channels.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.channels.boundary.DeliveryOutcome.Cause;
import io.switchboard.channels.boundary.DeliveryOutcome.Deferred;
import io.switchboard.channels.boundary.DeliveryOutcome.Delivered;
import io.switchboard.channels.boundary.DeliveryOutcome.Refused;
import io.switchboard.channels.control.ChannelDirectory;
import io.switchboard.channels.control.LearnFromOutcomes;
import io.switchboard.channels.entity.Credentials;
import io.switchboard.channels.entity.SampleChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DeliverTextTest {
  private final ChannelRoute route = SampleChannel.connected().route();
  private final List<String> learned = new ArrayList<>();
  private DeliveryOutcome platform = new Delivered("1");
  private boolean outdated;
  private final DeliverText delivering =
      new DeliverText(new ChannelDirectory(List.of(new Platform())), new Lessons(), new Vault());

  private DeliveryOutcome send() {
    return delivering.send(route, TextPart.plain("Hello"), "key").toCompletableFuture().join();
  }

  @Test
  @DisplayName("R3: the channel learns from what works and from what is refused")
  void outcomesTeach() {
    assertThat(send()).isEqualTo(platform);
    platform = new Refused(Cause.CREDENTIAL_DEAD, "Unauthorized");
    assertThat(send()).isEqualTo(platform);
    platform = Deferred.bySchedule("later");
    assertThat(send()).isEqualTo(platform);
    assertThat(learned).containsExactly("worked", "CREDENTIAL_DEAD");
  }

  @Test
  @DisplayName("R3: a message that went out with an old credential is put off, not refused")
  void anOldCredentialIsNotTheMessagesFault() {
    platform = new Refused(Cause.CREDENTIAL_DEAD, "Unauthorized");
    outdated = true;
    assertThat(send()).isInstanceOf(Deferred.class);
    assertThat(learned).isEmpty();
  }

  @Test
  void otherRefusalsStandWhateverHasChanged() {
    platform = new Refused(Cause.MESSAGE_REJECTED, "Bad Request");
    outdated = true;
    assertThat(send()).isEqualTo(platform);
  }

  private final class Platform implements SendsText {
    @Override
    public ChannelKind kind() {
      return ChannelKind.TELEGRAM;
    }

    @Override
    public Pace pace() {
      return Pace.UNLIMITED;
    }

    @Override
    public List<TextPart> prepare(String content, TextFormat format) {
      return List.of(TextPart.plain(content));
    }

    @Override
    public CompletionStage<DeliveryOutcome> send(
        ChannelRoute to, TextPart part, String deliveryKey) {
      return CompletableFuture.completedFuture(platform);
    }
  }

  private final class Lessons extends LearnFromOutcomes {
    Lessons() {
      super(null, null, null, null);
    }

    @Override
    public void worked(ChannelRoute channel, Delivered outcome) {
      learned.add("worked");
    }

    @Override
    public void refused(ChannelRoute channel, Refused outcome) {
      learned.add(outcome.cause().name());
    }
  }

  private final class Vault implements Credentials {
    @Override
    public void store(ChannelRoute channel, String secret) {
      throw new AssertionError("Sending stores nothing.");
    }

    @Override
    public <T> T use(ChannelRoute channel, Function<String, T> use) {
      return use.apply("1001:secret");
    }

    @Override
    public boolean isOutdated(ChannelRoute channel) {
      return outdated;
    }

    @Override
    public void destroy(ChannelRoute channel) {
      throw new AssertionError("Sending destroys nothing.");
    }
  }
}
