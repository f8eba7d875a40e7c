package io.switchboard.channels.telegram;

import io.switchboard.channels.boundary.GroupRights;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.objects.chat.ChatFullInfo;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberAdministrator;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberOwner;

/** Looks at what a bot may do in a forum. */
final class ForumRights {
  private static final Duration PATIENCE = Duration.ofSeconds(12);
  private static final String ADMINISTRATORS = "group → Administrators → ";

  private final BotApi api;

  ForumRights(BotApi api) {
    this.api = api;
  }

  /** Blocks for at most 12 seconds. */
  GroupRights of(String token, String group) {
    long bot = botOf(token);
    CompletionStage<Answer<ChatFullInfo>> chat =
        api.call(token, GetChat.builder().chatId(group).build());
    CompletionStage<Answer<ChatMember>> member =
        api.call(token, GetChatMember.builder().chatId(group).userId(bot).build());
    try {
      return chat.thenCombine(member, ForumRights::rights)
          .toCompletableFuture()
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return new GroupRights.Unavailable("Telegram does not answer.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new GroupRights.Unavailable("Switchboard is being stopped.");
    }
  }

  private static long botOf(String token) {
    return Long.parseLong(token.substring(0, token.indexOf(':')));
  }

  private static GroupRights rights(Answer<ChatFullInfo> chat, Answer<ChatMember> member) {
    for (Answer<?> answer : List.of(chat, member)) {
      if (!(answer instanceof Answer.Ok<?>)) {
        return without(answer);
      }
    }
    ChatFullInfo group = chat.value().orElseThrow();
    List<String> missing = new ArrayList<>();
    if (!Boolean.TRUE.equals(group.getIsForum())) {
      missing.add("Topics are off in this group. Switch them on: group → Edit → Topics.");
    }
    addMissing(member.value().orElseThrow(), missing);
    return new GroupRights.Known(group.getTitle() == null ? "" : group.getTitle(), missing);
  }

  private static void addMissing(ChatMember bot, List<String> missing) {
    if (bot instanceof ChatMemberOwner) {
      return;
    }
    if (!(bot instanceof ChatMemberAdministrator admin)) {
      missing.add(
          "The bot is no administrator. Make it one: " + ADMINISTRATORS + "Add administrator.");
      return;
    }
    addUnless(admin.getCanManageTopics(), "manage topics", "Manage topics", missing);
    addUnless(admin.getCanDeleteMessages(), "delete messages", "Delete messages", missing);
    addUnless(admin.getCanPinMessages(), "pin messages", "Pin messages", missing);
  }

  private static void addUnless(Boolean allowed, String what, String label, List<String> missing) {
    if (!Boolean.TRUE.equals(allowed)) {
      missing.add("Allow the bot to " + what + ": " + ADMINISTRATORS + "the bot → " + label + ".");
    }
  }

  private static GroupRights without(Answer<?> answer) {
    Answer.Failed<?> failed = answer.refusal().orElse(null);
    if (failed == null || failed.code() == 429 || failed.code() >= 500) {
      return new GroupRights.Unavailable(answer.reason());
    }
    if (TopicAnswers.isDeadToken(failed)) {
      return new GroupRights.Unreachable(
          "Telegram refuses the bot's token. Copy it again from @BotFather.");
    }
    return failed.movedTo().isPresent()
        ? new GroupRights.Unreachable(
            "The group has another id now: " + failed.movedTo().getAsLong() + ".")
        : new GroupRights.Unreachable(
            "The bot is not in this group, or there is no such group ("
                + failed.description()
                + "). Add the bot to the group, and check the group's id: it begins with -100.");
  }
}
