package io.switchboard.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.channels.boundary.Heard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramUpdateTest {

  @Test
  void aPersonsWordsInPrivateAreHeard() {
    assertThat(
            TelegramUpdate.hear(
                """
                {"update_id":7,"message":{"message_id":1,"date":0,"text":"/start abc",
                 "from":{"id":42,"is_bot":false,"first_name":"Ada","username":"ada"},
                 "chat":{"id":42,"type":"private"}}}"""))
        .isEqualTo(new Heard.Said("42", "ada", "42", "/start abc"));
  }

  @Test
  void aPersonNeedsNoPublicName() {
    assertThat(
            TelegramUpdate.hear(
                """
                {"update_id":7,"message":{"text":"hi","from":{"id":9007199254740993},
                 "chat":{"id":9007199254740993,"type":"private"}}}"""))
        .isEqualTo(new Heard.Said("9007199254740993", null, "9007199254740993", "hi"));
  }

  @Test
  void aPersonWhoBlocksTheBotIsHeard() {
    assertThat(
            TelegramUpdate.hear(
                """
                {"update_id":7,"my_chat_member":{"chat":{"id":42,"type":"private"},
                 "from":{"id":42},"new_chat_member":{"status":"kicked"}}}"""))
        .isEqualTo(new Heard.Blocked("42"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"update_id\":7}",
        "{\"update_id\":7,\"message\":{}}",
        "{\"update_id\":7,\"message\":{\"text\":\"hi\",\"from\":{\"id\":1},"
            + "\"chat\":{\"id\":-1,\"type\":\"group\"}}}",
        "{\"update_id\":7,\"message\":{\"text\":\"hi\",\"from\":{\"id\":1,\"is_bot\":true},"
            + "\"chat\":{\"id\":1,\"type\":\"private\"}}}",
        "{\"update_id\":7,\"message\":{\"sticker\":{},\"from\":{\"id\":1},"
            + "\"chat\":{\"id\":1,\"type\":\"private\"}}}",
        "{\"update_id\":7,\"edited_message\":{\"text\":\"hi\",\"from\":{\"id\":1},"
            + "\"chat\":{\"id\":1,\"type\":\"private\"}}}",
        "{\"update_id\":7,\"my_chat_member\":{\"chat\":{\"id\":1,\"type\":\"private\"},"
            + "\"new_chat_member\":{\"status\":\"member\"}}}",
        "{\"update_id\":7,\"my_chat_member\":{\"chat\":{\"id\":-1,\"type\":\"group\"},"
            + "\"new_chat_member\":{\"status\":\"kicked\"}}}",
        "[]",
        "no json",
        ""
      })
  void allElseIsNothing(String update) {
    assertThat(TelegramUpdate.hear(update)).isEqualTo(new Heard.Nothing());
  }
}
