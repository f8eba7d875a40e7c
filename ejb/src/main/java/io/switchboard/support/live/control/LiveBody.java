package io.switchboard.support.live.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.json.Json;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.live.boundary.LiveFrame;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Frames as one message between nodes: JSON, version 1.
 *
 * @param run the run of the application that shows them already
 */
public record LiveBody(int version, UUID run, List<Item> frames) {
  private static final int VERSION = 1;

  public LiveBody {
    Objects.requireNonNull(run, "run");
    frames = List.copyOf(frames);
    if (version != VERSION) {
      throw new IllegalArgumentException("Version " + version + " is not known here");
    }
  }

  /** A frame of a conversation. */
  public record Item(UUID workspace, UUID conversation, long seq, String json) {}

  static LiveBody of(UUID run, List<LiveFrame> frames) {
    return new LiveBody(
        VERSION,
        run,
        frames.stream()
            .map(
                frame ->
                    new Item(
                        frame.conversation().workspace().value(),
                        frame.conversation().id(),
                        frame.seq(),
                        frame.json()))
            .toList());
  }

  String text() {
    try {
      return Json.mapper().writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A record of texts is always JSON", e);
    }
  }

  /**
   * Reads what another node wrote.
   *
   * @throws IllegalArgumentException it is nothing that this version knows
   */
  static LiveBody read(String text) {
    try {
      return Json.mapper().readValue(text, LiveBody.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("That is no message between nodes", e);
    }
  }

  List<LiveFrame> toFrames() {
    return frames.stream()
        .map(
            item ->
                new LiveFrame(
                    new ConversationRef(new WorkspaceId(item.workspace()), item.conversation()),
                    item.seq(),
                    item.json()))
        .toList();
  }
}
