package io.switchboard.inbound.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.switchboard.channels.boundary.ChannelRoute;
import io.switchboard.channels.boundary.FindHook;
import io.switchboard.channels.boundary.PlatformUpdate;
import io.switchboard.channels.entity.Binding.Digest;
import io.switchboard.channels.entity.Channel;
import io.switchboard.channels.entity.Channel.Preferences;
import io.switchboard.channels.entity.Hook;
import io.switchboard.channels.entity.Hooks;
import io.switchboard.channels.entity.SampleChannel;
import io.switchboard.inbound.boundary.AcceptWebhook.Verdict;
import io.switchboard.platform.persistence.DatabaseUnavailable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AcceptWebhookTest {
  private static final String UPDATE = "{\"update_id\":12345678901,\"message\":{}}";

  private final List<PlatformUpdate> kept = new ArrayList<>();
  private final List<PlatformUpdate> announced = new ArrayList<>();
  private Channel channel = SampleChannel.connected();
  private boolean away;
  private final AcceptWebhook accepting =
      new AcceptWebhook(new FindHook(new OneHook()), new Inbox(), new SimpleMeterRegistry());

  @Test
  @DisplayName("R11: an update is durable before it is answered")
  void anUpdateIsKept() {
    assertThat(accepting.accept("token", "secret", UPDATE)).isEqualTo(Verdict.KEPT);
    assertThat(kept)
        .containsExactly(
            new PlatformUpdate(
                channel.id(), channel.owner(), channel.kind(), "12345678901", UPDATE));
    assertThat(announced).isEqualTo(kept);
  }

  @Test
  void whoDoesNotKnowTheSecretIsAStranger() {
    assertThat(accepting.accept("token", "other", UPDATE)).isEqualTo(Verdict.STRANGER);
    assertThat(accepting.accept("token", "", UPDATE)).isEqualTo(Verdict.STRANGER);
    assertThat(accepting.accept("token", null, UPDATE)).isEqualTo(Verdict.STRANGER);
    assertThat(accepting.accept("other", "secret", UPDATE)).isEqualTo(Verdict.STRANGER);
    assertThat(kept).isEmpty();
  }

  @Test
  void whatHasNoIdIsUnreadable() {
    for (String odd : new String[] {"", "{}", "[]", "no", "{\"update_id\":\"7\"}", "null"}) {
      assertThat(accepting.accept("token", "secret", odd)).as(odd).isEqualTo(Verdict.UNREADABLE);
    }
    assertThat(kept).isEmpty();
  }

  @Test
  void ofAChannelThatIsSwitchedOffNothingIsKept() {
    channel = channel.with(new Preferences(false, null, List.of()));
    assertThat(accepting.accept("token", "secret", UPDATE)).isEqualTo(Verdict.KEPT);
    assertThat(kept).isEmpty();
  }

  @Test
  void withoutTheDatabaseThePlatformIsToComeAgain() {
    away = true;
    assertThatThrownBy(() -> accepting.accept("token", "secret", UPDATE))
        .isInstanceOf(DatabaseUnavailable.class);
    assertThat(announced).isEmpty();
  }

  private final class OneHook implements Hooks {
    @Override
    public void prepare(UUID channelId, Digest token, Digest secret) {
      throw new AssertionError("Nothing is prepared here.");
    }

    @Override
    public void established(UUID channelId, String url) {
      throw new AssertionError("Nothing is established here.");
    }

    @Override
    public void tellAgain(ChannelRoute changed) {
      throw new AssertionError("Nothing is told here.");
    }

    @Override
    public Optional<Hook> find(Digest token) {
      return token.equals(Digest.of("token"))
          ? Optional.of(new Hook(channel, Digest.of("secret")))
          : Optional.empty();
    }
  }

  private final class Inbox extends KeepUpdates {
    Inbox() {
      super(null, null);
    }

    @Override
    public List<PlatformUpdate> keep(Collection<PlatformUpdate> updates) {
      if (away) {
        throw new DatabaseUnavailable(new IllegalStateException());
      }
      kept.addAll(updates);
      return List.copyOf(updates);
    }

    @Override
    public void announce(Collection<PlatformUpdate> fresh) {
      announced.addAll(fresh);
    }
  }
}
