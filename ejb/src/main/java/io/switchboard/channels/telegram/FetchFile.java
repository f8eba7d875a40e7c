package io.switchboard.channels.telegram;

import io.switchboard.channels.boundary.HostsTopics.FetchedFile;
import io.switchboard.channels.boundary.HostsTopics.FetchedFile.Content;
import io.switchboard.channels.boundary.HostsTopics.FetchedFile.TooLarge;
import io.switchboard.channels.boundary.HostsTopics.FetchedFile.Unavailable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.objects.File;

/** Fetches a file that somebody sent to a bot. */
final class FetchFile {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** No way out of the bot's own files. */
  private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-][\\w.%~-]*)*");

  private final BotApi api;

  FetchFile(BotApi api) {
    this.api = api;
  }

  /** Blocks for at most 15 seconds. */
  FetchedFile fetch(String token, String fileId, int most) {
    try {
      Answer<File> answer =
          api.call(token, GetFile.builder().fileId(fileId).build())
              .toCompletableFuture()
              .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (answer.refusal().filter(refusal -> refusal.says("file is too big")).isPresent()) {
        return new TooLarge();
      }
      return answer
          .value()
          .map(file -> fetch(token, file, most))
          .orElseGet(() -> new Unavailable(answer.reason()));
    } catch (TimeoutException | ExecutionException e) {
      return new Unavailable("Telegram does not answer.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Unavailable("Switchboard is being stopped.");
    }
  }

  private FetchedFile fetch(String token, File file, int most) {
    if (file.getFileSize() != null && file.getFileSize() > most) {
      return new TooLarge();
    }
    if (file.getFilePath() == null || !PATH.matcher(file.getFilePath()).matches()) {
      return new Unavailable("Telegram does not say where the file is.");
    }
    Answer<Optional<byte[]>> content = api.download(token, file.getFilePath(), most);
    return content
        .value()
        .map(bytes -> bytes.<FetchedFile>map(Content::new).orElseGet(TooLarge::new))
        .orElseGet(() -> new Unavailable(content.reason()));
  }
}
