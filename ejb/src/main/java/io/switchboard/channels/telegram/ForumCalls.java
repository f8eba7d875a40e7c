package io.switchboard.channels.telegram;

import io.switchboard.channels.boundary.HostsTopics.Button;
import io.switchboard.channels.boundary.HostsTopics.PostedFile;
import io.switchboard.channels.boundary.HostsTopics.TopicAddress;
import io.switchboard.channels.boundary.TopicIcon;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.forum.CloseForumTopic;
import org.telegram.telegrambots.meta.api.methods.forum.CreateForumTopic;
import org.telegram.telegrambots.meta.api.methods.forum.DeleteForumTopic;
import org.telegram.telegrambots.meta.api.methods.forum.EditForumTopic;
import org.telegram.telegrambots.meta.api.methods.forum.ReopenForumTopic;
import org.telegram.telegrambots.meta.api.methods.pinnedmessages.PinChatMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/**
 * The calls into a forum as the Bot API wants them. Posts are silent, and Telegram opens no link in
 * them to show a preview: a customer's link may be good for one visit only.
 */
final class ForumCalls {
  private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/webp");

  /** Telegram takes larger pictures as documents only. */
  private static final int LARGEST_PICTURE = 10 << 20;

  /** What a part of a form cannot be named by. */
  private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\"\\\\/%]");

  private static final int LONGEST_ANSWER = 200;

  private ForumCalls() {}

  static CreateForumTopic create(
      String group, String title, TopicIcon icon, Optional<String> sticker) {
    CreateForumTopic call = CreateForumTopic.builder().chatId(group).name(title).build();
    sticker.ifPresentOrElse(
        call::setIconCustomEmojiId, () -> call.setIconColor(ForumIcons.colour(icon)));
    return call;
  }

  static EditForumTopic edit(TopicAddress topic, String title, Optional<String> sticker) {
    return EditForumTopic.builder()
        .chatId(topic.group())
        .messageThreadId(thread(topic))
        .name(title)
        .iconCustomEmojiId(sticker.orElse(null))
        .build();
  }

  static CloseForumTopic close(TopicAddress topic) {
    return CloseForumTopic.builder().chatId(topic.group()).messageThreadId(thread(topic)).build();
  }

  static ReopenForumTopic reopen(TopicAddress topic) {
    return ReopenForumTopic.builder().chatId(topic.group()).messageThreadId(thread(topic)).build();
  }

  static SendChatAction typing(TopicAddress topic) {
    return SendChatAction.builder()
        .chatId(topic.group())
        .messageThreadId(thread(topic))
        .action(ActionType.TYPING.toString())
        .build();
  }

  static DeleteForumTopic delete(TopicAddress topic) {
    return DeleteForumTopic.builder().chatId(topic.group()).messageThreadId(thread(topic)).build();
  }

  static SendMessage post(TopicAddress topic, String text, List<List<Button>> rows) {
    return SendMessage.builder()
        .chatId(topic.group())
        .messageThreadId(thread(topic))
        .text(text)
        .disableNotification(true)
        .linkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build())
        .replyMarkup(rows.isEmpty() ? null : keyboard(rows))
        .build();
  }

  static boolean isPicture(PostedFile file) {
    return PICTURES.contains(file.contentType()) && file.content().length <= LARGEST_PICTURE;
  }

  static SendPhoto picture(TopicAddress topic, PostedFile file, String caption) {
    return SendPhoto.builder()
        .chatId(topic.group())
        .messageThreadId(thread(topic))
        .photo(content(file))
        .caption(orNull(caption))
        .disableNotification(true)
        .build();
  }

  static SendDocument document(TopicAddress topic, PostedFile file, String caption) {
    return SendDocument.builder()
        .chatId(topic.group())
        .messageThreadId(thread(topic))
        .document(content(file))
        .caption(orNull(caption))
        .disableNotification(true)
        .disableContentTypeDetection(true)
        .build();
  }

  static PinChatMessage pin(TopicAddress topic, String messageId) {
    return PinChatMessage.builder()
        .chatId(topic.group())
        .messageId(Integer.valueOf(messageId))
        .disableNotification(true)
        .build();
  }

  static AnswerCallbackQuery answer(String pressId, String text) {
    return AnswerCallbackQuery.builder()
        .callbackQueryId(pressId)
        .text(orNull(beginning(text)))
        .build();
  }

  static SetMyCommands offer(
      String group, List<io.switchboard.channels.boundary.HostsTopics.BotCommand> commands) {
    return SetMyCommands.builder()
        .scope(BotCommandScopeChat.builder().chatId(group).build())
        .commands(
            commands.stream()
                .map(command -> new BotCommand(command.name(), command.description()))
                .toList())
        .build();
  }

  private static InlineKeyboardMarkup keyboard(List<List<Button>> rows) {
    return InlineKeyboardMarkup.builder()
        .keyboard(
            rows.stream()
                .map(row -> new InlineKeyboardRow(row.stream().map(ForumCalls::button).toList()))
                .toList())
        .build();
  }

  private static InlineKeyboardButton button(Button button) {
    return InlineKeyboardButton.builder().text(button.label()).callbackData(button.data()).build();
  }

  private static InputFile content(PostedFile file) {
    String name = UNSAFE.matcher(file.name()).replaceAll("_");
    return new InputFile(new ByteArrayInputStream(file.content()), name);
  }

  private static Integer thread(TopicAddress topic) {
    return Integer.valueOf(topic.thread());
  }

  /** As much as is shown. */
  private static String beginning(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= LONGEST_ANSWER
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_ANSWER - 1)) + "…";
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
