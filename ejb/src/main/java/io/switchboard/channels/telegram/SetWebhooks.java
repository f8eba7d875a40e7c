package io.switchboard.channels.telegram;

import io.switchboard.channels.control.BindingSecrets;
import io.switchboard.channels.entity.Binding.Digest;
import io.switchboard.channels.entity.Credentials;
import io.switchboard.channels.entity.Hooks;
import io.switchboard.channels.entity.SessionLease;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;

/**
 * Tells Telegram where to bring a bot's updates. The address carries an unguessable token and
 * Telegram shows a secret; we keep only their hashes, so a webhook that is set again gets new ones.
 */
@ApplicationScoped
class SetWebhooks implements SetsWebhook {
  private static final int CONNECTIONS = 4;

  /** What is told to a support desk comes in its order. */
  private static final int CONNECTIONS_OF_DESK = 1;

  private BotApi api;
  private Credentials credentials;
  private Hooks hooks;
  private BindingSecrets secrets;
  private String base;

  SetWebhooks() {}

  @Inject
  SetWebhooks(
      BotApi api,
      Credentials credentials,
      Hooks hooks,
      BindingSecrets secrets,
      TelegramSettings settings) {
    this.api = api;
    this.credentials = credentials;
    this.hooks = hooks;
    this.secrets = secrets;
    this.base = settings.publicUrl() + "/v1/hooks/telegram/";
  }

  @Override
  public boolean isSet(SessionLease lease) {
    return noted(lease).equals(lease.hookUrl());
  }

  @Override
  public CompletionStage<Answer<Boolean>> set(SessionLease lease) {
    String token = secrets.payload();
    String secret = secrets.payload();
    hooks.prepare(lease.channel().id(), Digest.of(token), Digest.of(secret));
    SetWebhook method =
        SetWebhook.builder()
            .url(base + token)
            .secretToken(secret)
            .maxConnections(lease.channel().owner().isDesk() ? CONNECTIONS_OF_DESK : CONNECTIONS)
            .allowedUpdates(List.copyOf(FetchUpdates.ALLOWED))
            .build();
    return credentials.use(lease.channel().route(), bot -> api.call(bot, method));
  }

  @Override
  public void established(SessionLease lease) {
    hooks.established(lease.channel().id(), noted(lease));
  }

  /** Our address and the bot: either may change. */
  private String noted(SessionLease lease) {
    return base + lease.channel().account().externalId();
  }
}
