package io.switchboard.simulator.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CommandScopesTest extends ForumStage {

  private JsonNode set(String scope, String command) {
    String list = "'commands':[{'command':'" + command + "','description':'Does it'}]";
    return call("setMyCommands", list + ",'scope':" + scope);
  }

  private String first(String scope) {
    JsonNode list = call("getMyCommands", "'scope':" + scope).path("result");
    return list.isEmpty() ? "" : list.get(0).path("command").asText();
  }

  @Test
  @DisplayName("R11: each scope has its own list")
  void scopesAreKeptApart() {
    String chat = "{'type':'chat','chat_id':" + forum + "}";
    String administrators = "{'type':'chat_administrators','chat_id':" + forum + "}";

    assertDone(set(chat, "claim"));
    assertDone(set(administrators, "close"));
    assertDone(set("{'type':'all_private_chats'}", "start"));

    assertThat(first("{'chat_id':" + forum + ",'type':'chat'}")).isEqualTo("claim");
    assertThat(first(administrators)).isEqualTo("close");
    assertThat(first("{'type':'all_group_chats'}")).isEmpty();
    assertDone(call("deleteMyCommands", "'scope':" + chat));
    assertThat(first(chat)).isEmpty();
  }

  @Test
  @DisplayName("R11: scopes that Telegram cannot read are refused in its words")
  void badScopesAreRefused() {
    String prefix = "Bad Request: can't parse BotCommandScope: ";
    assertRefused(set("[]", "a"), prefix + "BotCommandScope must be an Object");
    assertRefused(set("{}", "a"), prefix + "Can't find field \"type\"");
    assertRefused(set("{'type':'x'}", "a"), prefix + "Unsupported type specified");
    assertRefused(set("{'type':'chat'}", "a"), prefix + "Can't find field \"chat_id\"");
    assertRefused(set("{'type':'chat','chat_id':-1005}", "a"), "Bad Request: chat not found");
    telegram.groups().kick(forum, bot.id());
    assertRefused(
        set("{'type':'chat','chat_id':" + forum + "}", "a"),
        "Forbidden: bot was kicked from the supergroup chat");
  }
}
