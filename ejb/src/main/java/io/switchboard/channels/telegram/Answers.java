package io.switchboard.channels.telegram;

import java.util.OptionalLong;
import java.util.concurrent.CompletionException;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/** Tells apart why a call gave no result. */
final class Answers {
  private static final int GATEWAY_TIMEOUT = 504;
  private static final int BAD_REQUEST = 400;

  private Answers() {}

  static <T> Answer<T> of(Throwable failure) {
    for (Throwable t = unwrapped(failure); t != null; t = t.getCause()) {
      if (t instanceof AnswerLost lost) {
        return new Answer.Lost<>(lost.getMessage());
      }
      if (t instanceof ForeignAnswer foreign) {
        return ofForeign(foreign);
      }
      if (t instanceof TelegramApiRequestException refusal) {
        return ofRefusal(refusal);
      }
      if (t instanceof TelegramApiValidationException invalid) {
        return failed(BAD_REQUEST, "Bad Request: " + invalid.getMessage());
      }
    }
    return new Answer.Unsent<>("Telegram cannot be reached: " + nameOf(failure));
  }

  private static <T> Answer<T> ofForeign(ForeignAnswer foreign) {
    boolean mayHaveArrived = foreign.status() < 300 || foreign.status() == GATEWAY_TIMEOUT;
    return mayHaveArrived
        ? new Answer.Lost<>(foreign.getMessage())
        : failed(Math.max(foreign.status(), 500), foreign.getMessage());
  }

  private static <T> Answer<T> ofRefusal(TelegramApiRequestException refusal) {
    if (refusal.getErrorCode() == null) {
      return new Answer.Lost<>("The answer of Telegram cannot be read.");
    }
    ResponseParameters parameters = refusal.getParameters();
    return new Answer.Failed<>(
        refusal.getErrorCode(),
        Redacted.text(String.valueOf(refusal.getApiResponse())),
        parameters == null || parameters.getRetryAfter() == null
            ? OptionalLong.empty()
            : OptionalLong.of(parameters.getRetryAfter()),
        parameters == null || parameters.getMigrateToChatId() == null
            ? OptionalLong.empty()
            : OptionalLong.of(parameters.getMigrateToChatId()));
  }

  /** What something answered without words. */
  static <T> Answer<T> ofStatus(int code) {
    return failed(code, "HTTP " + code);
  }

  private static <T> Answer<T> failed(int code, String description) {
    return new Answer.Failed<>(
        code, Redacted.text(description), OptionalLong.empty(), OptionalLong.empty());
  }

  private static Throwable unwrapped(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }

  private static String nameOf(Throwable failure) {
    return unwrapped(failure).getClass().getSimpleName();
  }
}
