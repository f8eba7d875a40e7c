package io.switchboard.channels.telegram;

import io.switchboard.channels.boundary.BotIdentity;
import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.Heard;
import io.switchboard.channels.boundary.HostsBot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.objects.User;

/** Users' own bots on Telegram. */
@ApplicationScoped
public class HostsTelegramBots implements HostsBot {
  private static final Pattern TOKEN = Pattern.compile("\\d{3,20}:[A-Za-z0-9_-]{16,100}");
  private static final Duration PATIENCE = Duration.ofSeconds(12);

  private BotApi api;
  private TelegramSettings settings;

  HostsTelegramBots() {}

  @Inject
  public HostsTelegramBots(BotApi api, TelegramSettings settings) {
    this.api = api;
    this.settings = settings;
  }

  @Override
  public ChannelKind kind() {
    return ChannelKind.TELEGRAM;
  }

  @Override
  public BotIdentity identify(String token) {
    if (!TOKEN.matcher(token).matches()) {
      return new BotIdentity.Rejected();
    }
    try {
      return identity(
          api.call(token, new GetMe())
              .toCompletableFuture()
              .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException | ExecutionException e) {
      return new BotIdentity.Unavailable("Telegram does not answer.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new BotIdentity.Unavailable("Switchboard is being stopped.");
    }
  }

  private static BotIdentity identity(Answer<User> answer) {
    if (answer instanceof Answer.Ok<User> ok) {
      return new BotIdentity.Known(Long.toString(ok.result().getId()), ok.result().getUserName());
    }
    boolean rejected = answer.refusal().filter(refusal -> isRejection(refusal.code())).isPresent();
    return rejected ? new BotIdentity.Rejected() : new BotIdentity.Unavailable(answer.reason());
  }

  private static boolean isRejection(int code) {
    return code == 401 || code == 404;
  }

  @Override
  public URI links() {
    String links = settings.links().toString();
    return URI.create(links.endsWith("/") ? links : links + "/");
  }

  @Override
  public String startLink(String username, String payload) {
    return links() + username + "?start=" + payload;
  }

  @Override
  public Heard hear(String update) {
    return TelegramUpdate.hear(update);
  }

  @Override
  public void release(String token) {
    api.call(token, DeleteWebhook.builder().build());
  }
}
