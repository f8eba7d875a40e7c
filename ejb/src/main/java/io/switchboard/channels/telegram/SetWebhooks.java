package io.switchboard.channels.telegram;

import io.switchboard.channels.control.BindingSecrets;
import io.switchboard.channels.entity.Binding.Digest;
import io.switchboard.channels.entity.CredentialUnreadable;
import io.switchboard.channels.entity.Credentials;
import io.switchboard.channels.entity.Hooks;
import io.switchboard.channels.entity.SessionLease;
import io.switchboard.platform.batching.GroupWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;

/**
 * Has Telegram bring a bot's updates. The address carries an unguessable token and Telegram shows a
 * secret; we keep only their hashes, so a webhook that is set again gets new ones.
 */
@ApplicationScoped
class SetWebhooks {
  private static final Logger LOG = LoggerFactory.getLogger(SetWebhooks.class);
  private static final int GROUP = 100;
  private static final int CONNECTIONS = 4;

  private final GroupWork<Runnable> work =
      new GroupWork<>("webhooks", GROUP, group -> group.forEach(Runnable::run));
  private BotApi api;
  private Credentials credentials;
  private Hooks hooks;
  private BindingSecrets secrets;
  private KeepPolled sink;
  private String base;

  SetWebhooks() {}

  @Inject
  SetWebhooks(
      BotApi api,
      Credentials credentials,
      Hooks hooks,
      BindingSecrets secrets,
      KeepPolled sink,
      TelegramSettings settings) {
    this.api = api;
    this.credentials = credentials;
    this.hooks = hooks;
    this.secrets = secrets;
    this.sink = sink;
    this.base = settings.publicUrl() + "/v1/hooks/telegram/";
  }

  /** Sets the webhook beside the caller, unless this bot's is set for our address already. */
  void ensure(SessionLease lease) {
    boolean isSet = (base + lease.channel().account().externalId()).equals(lease.hookUrl());
    if (!isSet) {
      work.add(() -> set(lease));
    }
  }

  Runnable loop() {
    return work;
  }

  void close() {
    work.close();
  }

  private void set(SessionLease lease) {
    UUID channel = lease.channel().id();
    String token = secrets.payload();
    String secret = secrets.payload();
    hooks.prepare(channel, Digest.of(token), Digest.of(secret));
    SetWebhook method =
        SetWebhook.builder()
            .url(base + token)
            .secretToken(secret)
            .maxConnections(CONNECTIONS)
            .allowedUpdates(List.copyOf(FetchUpdates.ALLOWED))
            .build();
    try {
      credentials
          .use(lease.channel().route(), bot -> api.call(bot, method))
          .thenAccept(answer -> work.add(() -> finish(lease, answer)));
    } catch (CredentialUnreadable e) {
      sink.dead(lease, e.getMessage());
    }
  }

  private void finish(SessionLease lease, Answer<Boolean> answer) {
    if (answer instanceof Answer.Ok<Boolean>) {
      hooks.established(lease.channel().id(), base + lease.channel().account().externalId());
      return;
    }
    boolean dead =
        answer.refusal().filter(failed -> failed.code() == 401 || failed.code() == 404).isPresent();
    if (dead) {
      sink.dead(lease, answer.reason());
    } else {
      LOG.warn(
          "The webhook of @{} is not set: {}",
          lease.channel().account().username(),
          answer.reason());
    }
  }
}
