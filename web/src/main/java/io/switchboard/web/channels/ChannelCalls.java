package io.switchboard.web.channels;

import io.switchboard.channels.boundary.BotSetUp;
import io.switchboard.channels.boundary.ChangeChannel;
import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.ChannelOwner;
import io.switchboard.channels.boundary.ChannelView;
import io.switchboard.channels.boundary.CredentialSwap;
import io.switchboard.channels.boundary.ListChannels;
import io.switchboard.channels.boundary.RemoveChannel;
import io.switchboard.channels.boundary.SetUpBot;
import io.switchboard.channels.boundary.SwapCredential;
import io.switchboard.channels.boundary.TestChannel;
import io.switchboard.web.rest.Page;
import io.switchboard.web.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** What can be asked of a user's channels, whoever asks. */
@ApplicationScoped
public class ChannelCalls {
  private static final Duration COME_BACK = Duration.ofSeconds(5);

  private ListChannels listing;
  private SetUpBot settingUp;
  private ChangeChannel changing;
  private SwapCredential swapping;
  private TestChannel testing;
  private RemoveChannel removing;

  ChannelCalls() {}

  @Inject
  public ChannelCalls(
      ListChannels listing,
      SetUpBot settingUp,
      ChangeChannel changing,
      SwapCredential swapping,
      TestChannel testing,
      RemoveChannel removing) {
    this.listing = listing;
    this.settingUp = settingUp;
    this.changing = changing;
    this.swapping = swapping;
    this.testing = testing;
    this.removing = removing;
  }

  Page<ChannelView> list(ChannelOwner owner) {
    return new Page<>(listing.of(owner), null);
  }

  StartedSetUp setUpTelegram(ChannelOwner owner, BotToken body) {
    BotSetUp outcome = settingUp.setUp(owner, ChannelKind.TELEGRAM, body.botToken());
    if (outcome instanceof BotSetUp.Started started) {
      return StartedSetUp.of(started);
    }
    if (outcome instanceof BotSetUp.InUse) {
      throw Problem.of(
          409, "bot_in_use", "Somebody else uses this bot. Make another one with BotFather.");
    }
    if (outcome instanceof BotSetUp.Unavailable unavailable) {
      throw unavailable(unavailable.reason());
    }
    throw invalidToken();
  }

  ChannelView change(ChannelOwner owner, String platform, ChannelChange body) {
    return changing.change(owner, kind(platform), body.choice()).orElseThrow(Problem::notFound);
  }

  ChannelView swap(ChannelOwner owner, String platform, BotToken body) {
    CredentialSwap outcome = swapping.swap(owner, kind(platform), body.botToken());
    if (outcome instanceof CredentialSwap.Swapped swapped) {
      return swapped.channel();
    }
    if (outcome instanceof CredentialSwap.IdentityMismatch) {
      throw Problem.of(
          409, "identity_mismatch", "This is another bot's token; the old one stays in place.");
    }
    if (outcome instanceof CredentialSwap.Unavailable unavailable) {
      throw unavailable(unavailable.reason());
    }
    throw outcome instanceof CredentialSwap.NoChannel ? Problem.notFound() : invalidToken();
  }

  TestOutcome test(ChannelOwner owner, String platform) {
    return testing.test(owner, kind(platform)).map(TestOutcome::of).orElseThrow(Problem::notFound);
  }

  void remove(ChannelOwner owner, String platform) {
    if (!removing.remove(owner, kind(platform))) {
      throw Problem.notFound();
    }
  }

  private static ChannelKind kind(String platform) {
    return ChannelKind.ofWord(platform).orElseThrow(Problem::notFound);
  }

  private static Problem invalidToken() {
    return Problem.of(
        400, "invalid_bot_token", "Telegram knows no bot with this token. Copy it from BotFather.");
  }

  private static Problem unavailable(String reason) {
    return Problem.of(503, "telegram_unavailable", reason + " Try again soon.")
        .withRetryAfter(COME_BACK);
  }
}
