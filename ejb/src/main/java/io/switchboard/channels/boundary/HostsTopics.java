package io.switchboard.channels.boundary;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * The port of a platform whose groups are divided into topics, where people of a workspace answer
 * its customers. Every call is made once and repeats nothing; stages never complete exceptionally,
 * and complete within the platform's call timeout. Posts are silent.
 */
public interface HostsTopics {
  ChannelKind kind();

  /** Makes a topic; {@link TopicOutcome.Done#id} is its thread. */
  CompletionStage<TopicOutcome> create(
      ChannelRoute bot, String group, String title, TopicIcon icon);

  /** Changes a topic's title and icon. One that is already so is {@link TopicOutcome.Done}. */
  CompletionStage<TopicOutcome> edit(TopicAddress topic, String title, TopicIcon icon);

  /** Closes a topic. One that is closed already is {@link TopicOutcome.Done}. */
  CompletionStage<TopicOutcome> close(TopicAddress topic);

  /** Opens a closed topic. One that is open already is {@link TopicOutcome.Done}. */
  CompletionStage<TopicOutcome> reopen(TopicAddress topic);

  /** Deletes a topic with all that is in it. One that is gone is {@link TopicOutcome.Done}. */
  CompletionStage<TopicOutcome> delete(TopicAddress topic);

  /**
   * Posts a text; {@link TopicOutcome.Done#id} is the message's.
   *
   * @param text plain, of at most {@link #longestText} characters
   * @param rows of buttons beneath it
   */
  CompletionStage<TopicOutcome> post(TopicAddress topic, String text, List<List<Button>> rows);

  /**
   * Posts a file: an image as a picture, all else, and a picture that the platform cannot read as
   * one, as a document.
   *
   * @param caption plain, of at most {@link #longestCaption} characters; may be empty
   */
  CompletionStage<TopicOutcome> postFile(TopicAddress topic, PostedFile file, String caption);

  /** Pins a message of the group. */
  CompletionStage<TopicOutcome> pin(TopicAddress topic, String messageId);

  /** Shows for a few seconds that the customer is typing. */
  CompletionStage<TopicOutcome> showTyping(TopicAddress topic);

  /**
   * Ends the waiting of somebody who pressed a button; the text (may be empty) is shown briefly.
   */
  CompletionStage<TopicOutcome> answerPress(ChannelRoute bot, String pressId, String text);

  /** Shows the group's members these commands in their menu. */
  CompletionStage<TopicOutcome> offerCommands(
      ChannelRoute bot, String group, List<BotCommand> commands);

  /** What a bot may do in a group. Answers within 15 seconds. */
  GroupRights rights(ChannelRoute bot, String group);

  /** What the bot of a token that is not kept yet may do in a group. */
  GroupRights rights(String token, String group);

  /**
   * Fetches a file that somebody sent; blocks for at most 15 seconds.
   *
   * @param most bytes; a larger one is not fetched
   */
  FetchedFile fetch(ChannelRoute bot, String fileId, int most);

  /** What happened in a group, in an update of the platform; empty for all else. */
  Optional<GroupHeard> hear(String update);

  /** The most characters (code points) of one post. */
  int longestText();

  /** The most characters (code points) beneath a file. */
  int longestCaption();

  /** A place for posts. */
  record TopicAddress(ChannelRoute bot, String group, String thread) {}

  /** A button beneath a post; pressing it sends the data (at most 64 bytes) back. */
  record Button(String label, String data) {}

  /** A command in the menu. */
  record BotCommand(String name, String description) {}

  /** A file to be posted. */
  record PostedFile(String name, String contentType, byte[] content) {}

  /** What became of fetching a file. */
  sealed interface FetchedFile {
    record Content(byte[] bytes) implements FetchedFile {}

    record TooLarge() implements FetchedFile {}

    record Unavailable(String reason) implements FetchedFile {}
  }
}
