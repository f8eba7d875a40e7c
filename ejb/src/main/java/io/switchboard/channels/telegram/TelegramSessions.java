package io.switchboard.channels.telegram;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.entity.Credentials;
import io.switchboard.channels.entity.HoldsSessions;
import io.switchboard.channels.entity.SessionLease;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Listens to users' bots: fetches their updates, or has Telegram bring them. */
@ApplicationScoped
public class TelegramSessions implements HoldsSessions {
  private PollLoop loop;
  private TelegramSettings settings;
  private WebhookLoop webhooks;

  TelegramSessions() {}

  @Inject
  TelegramSessions(
      BotApi api,
      Credentials credentials,
      KeepPolled sink,
      SetWebhooks webhooks,
      TelegramSettings settings,
      Clock clock) {
    this.loop = new PollLoop(api, credentials, sink, clock, System::nanoTime);
    this.webhooks = new WebhookLoop(webhooks, sink, System::nanoTime);
    this.settings = settings;
  }

  @Override
  public ChannelKind kind() {
    return ChannelKind.TELEGRAM;
  }

  @Override
  public void hold(SessionLease lease) {
    if (settings.webhook()) {
      webhooks.hold(lease);
    } else {
      loop.hold(lease);
    }
  }

  @Override
  public void drop(UUID channelId) {
    loop.drop(channelId);
    webhooks.drop(channelId);
  }

  @Override
  public List<Runnable> loops() {
    return List.of(loop, webhooks);
  }

  @PreDestroy
  void stop() {
    loop.close();
    webhooks.close();
  }
}
