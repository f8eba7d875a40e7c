package io.switchboard.channels.telegram;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.ChannelRoute;
import io.switchboard.channels.boundary.DeliveryOutcome;
import io.switchboard.channels.boundary.DeliveryOutcome.Cause;
import io.switchboard.channels.boundary.DeliveryOutcome.Deferred;
import io.switchboard.channels.boundary.DeliveryOutcome.Delivered;
import io.switchboard.channels.boundary.DeliveryOutcome.Refused;
import io.switchboard.channels.boundary.Pace;
import io.switchboard.channels.boundary.SendsText;
import io.switchboard.channels.boundary.TextFormat;
import io.switchboard.channels.boundary.TextPart;
import io.switchboard.channels.entity.CredentialUnreadable;
import io.switchboard.channels.entity.Credentials;
import io.switchboard.platform.persistence.DatabaseUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Text by a user's own Telegram bot. The Bot API dedupes nothing: a lost answer is unknown. */
@ApplicationScoped
public class SendsByTelegram implements SendsText {
  private BotApi api;
  private Pace pace;
  private Credentials credentials;
  private SendOutcome outcomes;

  SendsByTelegram() {}

  @Inject
  public SendsByTelegram(
      BotApi api, TelegramSettings settings, Credentials credentials, Clock clock) {
    this.api = api;
    this.pace = settings.pace();
    this.credentials = credentials;
    this.outcomes = new SendOutcome(clock);
  }

  @Override
  public ChannelKind kind() {
    return ChannelKind.TELEGRAM;
  }

  @Override
  public Pace pace() {
    return pace;
  }

  @Override
  public List<TextPart> prepare(String content, TextFormat format) {
    return TelegramText.prepare(content, format);
  }

  @Override
  public CompletionStage<DeliveryOutcome> send(ChannelRoute to, TextPart part, String deliveryKey) {
    return attempt(to, part, to.address())
        .thenCompose(answer -> repaired(to, part, answer))
        .exceptionally(SendsByTelegram::notSent);
  }

  private CompletionStage<DeliveryOutcome> repaired(
      ChannelRoute to, TextPart part, Answer<Message> answer) {
    OptionalLong moved =
        answer.refusal().map(Answer.Failed::movedTo).orElseGet(OptionalLong::empty);
    if (moved.isEmpty()) {
      return withoutMarkup(to, part, to.address(), answer);
    }
    String address = Long.toString(moved.getAsLong());
    return attempt(to, part, address)
        .thenCompose(second -> withoutMarkup(to, part, address, second))
        .thenApply(outcome -> movedTo(address, outcome));
  }

  private CompletionStage<DeliveryOutcome> withoutMarkup(
      ChannelRoute to, TextPart part, String address, Answer<Message> answer) {
    if (part.markup().isPresent()
        && answer.refusal().filter(SendsByTelegram::isMarkup).isPresent()) {
      return attempt(to, TextPart.plain(part.plain()), address).thenApply(outcomes::of);
    }
    return CompletableFuture.completedFuture(outcomes.of(answer));
  }

  private static boolean isMarkup(Answer.Failed<Message> failed) {
    return failed.code() == 400 && failed.says("can't parse entities");
  }

  private static DeliveryOutcome movedTo(String address, DeliveryOutcome outcome) {
    return outcome instanceof Delivered delivered
        ? new Delivered(delivered.platformMessageId(), Optional.of(address))
        : outcome;
  }

  private CompletionStage<Answer<Message>> attempt(ChannelRoute to, TextPart part, String address) {
    SendMessage message =
        SendMessage.builder()
            .chatId(address)
            .text(part.markup().orElse(part.plain()))
            .parseMode(part.markup().isPresent() ? ParseMode.MARKDOWNV2 : null)
            .build();
    try {
      return credentials.use(to, token -> api.call(token, message));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static DeliveryOutcome notSent(Throwable failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    for (Throwable t : List.of(failure, cause)) {
      if (t instanceof CredentialUnreadable) {
        return new Refused(Cause.CREDENTIAL_DEAD, t.getMessage());
      }
      if (t instanceof DatabaseUnavailable) {
        return Deferred.bySchedule(t.getMessage());
      }
    }
    return Deferred.bySchedule("Not sent: " + cause.getClass().getSimpleName());
  }
}
