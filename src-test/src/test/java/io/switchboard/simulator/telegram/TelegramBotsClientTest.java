package io.switchboard.simulator.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.forum.CloseForumTopic;
import org.telegram.telegrambots.meta.api.methods.forum.CreateForumTopic;
import org.telegram.telegrambots.meta.api.methods.forum.GetForumTopicIconStickers;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatAdministrators;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.methods.pinnedmessages.PinChatMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberAdministrator;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.forum.ForumTopic;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** The library that the application uses understands every answer. */
class TelegramBotsClientTest {

  private TelegramSimulator telegram;
  private Bot bot;
  private Person ada;
  private TelegramClient client;

  @BeforeEach
  void start() {
    telegram = TelegramSimulator.start(0);
    bot = telegram.createBot("acme_bot", "Acme");
    ada = telegram.createPerson("Ada", "ada");
    TelegramUrl url =
        TelegramUrl.builder().schema("http").host("127.0.0.1").port(telegram.port()).build();
    client = new OkHttpTelegramClient(bot.token(), url);
  }

  @AfterEach
  void stop() {
    telegram.close();
  }

  @Test
  void everyMethodIsUnderstood() throws TelegramApiException {
    assertThat(client.execute(new GetMe()).getUserName()).isEqualTo("acme_bot");
    telegram.say(ada, bot, "/start abc");
    Update update = client.execute(GetUpdates.builder().timeout(0).build()).get(0);
    assertThat(update.getMessage().getEntities().get(0).getText()).isEqualTo("/start");
    assertThat(update.getMessage().getFrom().getFirstName()).isEqualTo("Ada");

    Message sent = client.execute(withButton());
    assertThat(sent.getText()).isEqualTo("Hello");
    assertThat(sent.getEntities().get(0).getType()).isEqualTo("bold");
    telegram.press(ada, bot, sent.getMessageId(), "ok");
    int next = update.getUpdateId() + 1;
    Update pressed = client.execute(GetUpdates.builder().offset(next).build()).get(0);
    assertThat(pressed.getCallbackQuery().getData()).isEqualTo("ok");
    String queryId = pressed.getCallbackQuery().getId();
    assertThat(client.execute(new AnswerCallbackQuery(queryId))).isTrue();
    assertThat(client.execute(new DeleteMessage("" + ada.id(), sent.getMessageId()))).isTrue();

    List<BotCommand> commands = List.of(new BotCommand("start", "Begin"));
    assertThat(client.execute(new SetMyCommands(commands))).isTrue();
    assertThat(client.execute(new GetMyCommands())).isEqualTo(commands);
    assertThat(client.execute(new GetChat("" + ada.id())).getUserName()).isEqualTo("ada");
    telegram.proxy("https://bots.example.org", "http://127.0.0.1:9");
    assertThat(client.execute(new SetWebhook("https://bots.example.org/hook"))).isTrue();
    assertThat(client.execute(new GetWebhookInfo()).getUrl())
        .isEqualTo("https://bots.example.org/hook");
  }

  private SendMessage withButton() {
    InlineKeyboardButton button =
        InlineKeyboardButton.builder().text("OK").callbackData("ok").build();
    return SendMessage.builder()
        .chatId(ada.id())
        .text("*Hello*")
        .parseMode("MarkdownV2")
        .replyMarkup(new InlineKeyboardMarkup(List.of(new InlineKeyboardRow(button))))
        .build();
  }

  @Test
  void errorsAreUnderstood() {
    telegram.say(ada, bot, "/start");
    telegram.faults().add(FaultRule.tooManyRequests(7).next(1));

    assertThatThrownBy(() -> client.execute(new SendMessage("" + ada.id(), "Hi")))
        .isInstanceOfSatisfying(
            TelegramApiRequestException.class,
            refused -> {
              assertThat(refused.getErrorCode()).isEqualTo(429);
              assertThat(refused.getParameters().getRetryAfter()).isEqualTo(7);
            });
  }

  @Test
  void forumsAreUnderstood() throws TelegramApiException {
    long forum = telegram.createForum("Support", ada, bot);
    String chat = Long.toString(forum);
    ForumTopic topic =
        client.execute(
            CreateForumTopic.builder().chatId(chat).name("One").iconColor(7322096).build());
    int thread = topic.getMessageThreadId();
    assertThat(client.execute(new GetForumTopicIconStickers()).get(0).getCustomEmojiId())
        .isEqualTo("5434144690511290129");
    Message sent =
        client.execute(
            SendDocument.builder()
                .chatId(chat)
                .messageThreadId(thread)
                .document(new InputFile(new ByteArrayInputStream(new byte[] {1, 2}), "a.bin"))
                .caption("Here")
                .disableNotification(true)
                .build());
    assertThat(sent.isTopicMessage()).isTrue();
    assertThat(sent.getReplyToMessage().getForumTopicCreated().getName()).isEqualTo("One");
    assertThat(client.execute(new GetFile(sent.getDocument().getFileId())).getFilePath())
        .isEqualTo("documents/file_1.bin");
    assertThat(client.execute(new PinChatMessage(chat, sent.getMessageId()))).isTrue();
    assertThat(client.execute(new CloseForumTopic(chat, thread))).isTrue();
    ChatMember self = client.execute(new GetChatMember(chat, bot.id()));
    assertThat(self)
        .isInstanceOfSatisfying(
            ChatMemberAdministrator.class, me -> assertThat(me.getCanManageTopics()).isTrue());
    assertThat(client.execute(new GetChatAdministrators(chat))).hasSize(2);
    assertThat(client.execute(new GetChat(chat)).getPermissions().getCanSendMessages()).isTrue();
    List<Update> updates = client.execute(GetUpdates.builder().timeout(0).build());
    assertThat(updates.get(0).getMyChatMember().getNewChatMember().getStatus())
        .isEqualTo("administrator");
    assertThat(updates.get(updates.size() - 1).getMessage().getForumTopicClosed()).isNotNull();
  }
}
