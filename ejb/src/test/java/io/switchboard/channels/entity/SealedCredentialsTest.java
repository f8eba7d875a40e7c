package io.switchboard.channels.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealedCredentialsTest {
  private static final byte[] OLD = {1};
  private static final byte[] NEW = {2};

  private final SealedCredentials sealed = new SealedCredentials();
  private final UUID channel = UUID.randomUUID();

  @Test
  void aReadThatComesLateDoesNotBringAnOldSecretBack() {
    sealed.remember(channel, 2, NEW);
    sealed.remember(channel, 1, OLD);
    assertThat(sealed.of(channel, 1)).contains(NEW);
  }

  @Test
  void anOldSecretIsNotUsedForAChangedChannel() {
    sealed.remember(channel, 1, OLD);
    assertThat(sealed.of(channel, 1)).contains(OLD);
    assertThat(sealed.of(channel, 2)).isEmpty();
  }

  @Test
  void aRouteIsOutdatedOnceALaterOneIsKnown() {
    assertThat(sealed.isOutdated(channel, 1)).isFalse();
    sealed.remember(channel, 1, OLD);
    assertThat(sealed.isOutdated(channel, 1)).isFalse();
    sealed.remember(channel, 2, NEW);
    assertThat(sealed.isOutdated(channel, 1)).isTrue();
    sealed.forget(channel);
    assertThat(sealed.of(channel, 1)).isEmpty();
  }
}
