package io.switchboard.channels.telegram;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * {@code getUpdates} that hands updates over as they came: they are kept before anybody reads them.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
final class FetchUpdates extends BotApiMethod<FetchedUpdates> {
  /** All that we listen to. */
  static final List<String> ALLOWED =
      List.of("message", "edited_message", "callback_query", "my_chat_member");

  private static final int MOST = 100;

  private final Long offset;
  private final int timeout;

  /**
   * @param offset confirms all updates below it; 0 confirms none
   * @param timeout seconds to wait for an update
   */
  FetchUpdates(long offset, int timeout) {
    this.offset = offset == 0 ? null : offset;
    this.timeout = timeout;
  }

  @JsonProperty("offset")
  public Long offset() {
    return offset;
  }

  @JsonProperty("timeout")
  public int timeout() {
    return timeout;
  }

  @JsonProperty("limit")
  public int limit() {
    return MOST;
  }

  @JsonProperty("allowed_updates")
  public List<String> allowedUpdates() {
    return ALLOWED;
  }

  @Override
  public String getMethod() {
    return "getUpdates";
  }

  @Override
  public FetchedUpdates deserializeResponse(String answer) throws TelegramApiRequestException {
    try {
      JsonNode root = OBJECT_MAPPER.readTree(answer);
      if (!root.path("ok").asBoolean(false)) {
        return deserializeResponse(answer, FetchedUpdates.class);
      }
      List<FetchedUpdates.Item> items = new ArrayList<>();
      for (JsonNode update : root.path("result")) {
        items.add(new FetchedUpdates.Item(update.path("update_id").asLong(), update.toString()));
      }
      return new FetchedUpdates(items);
    } catch (JsonProcessingException e) {
      throw new TelegramApiRequestException("The answer cannot be read", e);
    }
  }
}
