package io.switchboard.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.channels.boundary.GroupHeard;
import io.switchboard.channels.boundary.GroupHeard.GroupFile;
import io.switchboard.channels.boundary.GroupHeard.GroupMember;
import io.switchboard.channels.boundary.GroupHeard.Wrote;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForumUpdateTest {
  private static final String OF_ADA =
      "'message_id':9,'message_thread_id':7,'is_topic_message':true,"
          + "'chat':{'id':-1001,'type':'supergroup','title':'Support','is_forum':true},"
          + "'from':{'id':42,'is_bot':false,'first_name':'Ada','last_name':'L'}";
  private static final GroupMember ADA = new GroupMember(42, "Ada L", false);

  private static Optional<GroupHeard> hear(String kind, String fields) {
    return ForumUpdate.hear(("{'update_id':1,'" + kind + "':{" + fields + "}}").replace('\'', '"'));
  }

  private static Wrote wrote(String fields) {
    return (Wrote) hear("message", OF_ADA + "," + fields).orElseThrow();
  }

  @Test
  void aTextInATopicIsHeard() {
    assertThat(wrote("'text':'Hello'"))
        .isEqualTo(
            new Wrote(
                "-1001", Optional.of("7"), "9", ADA, "Hello", Optional.empty(), Optional.empty()));
  }

  @Test
  void whatTheGroupReportsOfABotIsToldFromWhatIsSaid() {
    assertThat(isReport("'from':{'id':5,'is_bot':true},'forum_topic_edited':{'name':'x'}"))
        .isTrue();
    assertThat(isReport("'from':{'id':5,'is_bot':true},'text':'said'")).isFalse();
    assertThat(isReport("'from':{'id':42,'is_bot':false},'forum_topic_closed':{}")).isFalse();
    assertThat(isReport("'from':{'id':5,'is_bot':true},'migrate_to_chat_id':-100")).isFalse();
  }

  private static boolean isReport(String fields) {
    return ForumUpdate.isReportOfBot(
        ("{'update_id':1,'message':{" + fields + "}}").replace('\'', '"'));
  }

  @Test
  void theTopicsFirstMessageIsNoQuestion() {
    assertThat(
            wrote("'text':'a','reply_to_message':{'message_id':7,'forum_topic_created':{}}")
                .repliesTo())
        .isEmpty();
    assertThat(wrote("'text':'a','reply_to_message':{'message_id':8,'text':'b'}").repliesTo())
        .contains("8");
  }

  @Test
  void ofAPictureTheLargestSizeIsTaken() {
    Wrote wrote =
        wrote(
            "'caption':'Look','photo':[{'file_id':'s','file_size':10},"
                + "{'file_id':'l','file_size':99}]");
    assertThat(wrote.text()).isEqualTo("Look");
    assertThat(wrote.file()).contains(new GroupFile("l", "photo.jpg", "image/jpeg", 99));
  }

  @Test
  void aDocumentKeepsItsName() {
    assertThat(
            wrote(
                    "'document':{'file_id':'d','file_name':'a.pdf','mime_type':'application/pdf',"
                        + "'file_size':5}")
                .file())
        .contains(new GroupFile("d", "a.pdf", "application/pdf", 5));
    assertThat(wrote("'voice':{'file_id':'v','duration':1}").file())
        .contains(new GroupFile("v", "voice.ogg", "audio/ogg", 0));
  }

  @Test
  void aLinkBehindAWordKeepsItsAddress() {
    assertThat(
            wrote(
                    "'text':'😀 see here or there.','entities':["
                        + "{'type':'text_link','offset':7,'length':4,'url':'https://a.b/'},"
                        + "{'type':'text_link','offset':15,'length':5,'url':'https://c.d/'}]")
                .text())
        .isEqualTo("😀 see here (https://a.b/) or there (https://c.d/).");
  }

  @Test
  void ofAStickerTheEmojiIsHeardAndOfALocationThatThereIsSomething() {
    assertThat(wrote("'sticker':{'file_id':'x','emoji':'👍'}").text()).isEqualTo("👍");
    Wrote place = wrote("'location':{'latitude':1,'longitude':2}");
    assertThat(place.text()).isEmpty();
    assertThat(place.file()).isEmpty();
  }

  @Test
  void whoWritesInAChatsNameIsNoPerson() {
    assertThat(wrote("'text':'a','sender_chat':{'id':-1001}").by().isBot()).isTrue();
    assertThat(
            ((Wrote)
                    hear(
                            "message",
                            OF_ADA.replace("'is_bot':false", "'is_bot':true") + ",'text':'a'")
                        .orElseThrow())
                .by()
                .isBot())
        .isTrue();
  }

  @Test
  void outsideOfTopicsAThreadIsNone() {
    assertThat(
            ((Wrote)
                    hear("message", OF_ADA.replace("'is_topic_message':true,", "") + ",'text':'a'")
                        .orElseThrow())
                .thread())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'pinned_message':{'message_id':3}",
        "'forum_topic_created':{'name':'a'}",
        "'forum_topic_edited':{'name':'b'}",
        "'new_chat_members':[{'id':3}]",
        "'new_chat_title':'x'"
      })
  void whatTheGroupItselfReportsIsNotSaid(String service) {
    assertThat(hear("message", OF_ADA + "," + service)).isEmpty();
  }

  @Test
  void aGroupThatMovedTellsOfItBothWays() {
    GroupHeard moved = new GroupHeard.Moved("-5", "-1005");
    String chat = "'message_id':1,'chat':{'id':%s,'type':'%s'},";
    assertThat(hear("message", chat.formatted("-5", "group") + "'migrate_to_chat_id':-1005"))
        .contains(moved);
    assertThat(hear("message", chat.formatted("-1005", "supergroup") + "'migrate_from_chat_id':-5"))
        .contains(moved);
  }

  @Test
  void aPressUnderAMessageThatTelegramForgotIsHeard() {
    assertThat(
            hear(
                "callback_query",
                "'id':'77','from':{'id':42,'is_bot':false,'first_name':'Ada'},'data':'claim:1',"
                    + "'message':{'message_id':9,'date':0,"
                    + "'chat':{'id':-1001,'type':'supergroup'}}"))
        .contains(
            new GroupHeard.Pressed(
                "-1001",
                Optional.empty(),
                "9",
                new GroupMember(42, "Ada", false),
                "77",
                "claim:1"));
  }

  @Test
  void aChangeOfTheBotsPlaceIsHeard() {
    String change =
        "'chat':{'id':-1001,'type':'supergroup','title':'Support'},"
            + "'new_chat_member':{'status':'%s'}";
    assertThat(hear("my_chat_member", change.formatted("administrator")))
        .contains(new GroupHeard.BotChanged("-1001", "Support", true));
    assertThat(hear("my_chat_member", change.formatted("kicked")))
        .contains(new GroupHeard.BotChanged("-1001", "Support", false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"update_id\":1,\"poll\":{}}",
        "{\"update_id\":1,\"message\":{\"chat\":{\"id\":1,\"type\":\"private\"},\"text\":\"a\"}}",
        "{\"update_id\":1,\"message\":null}",
        "{\"update_id\":1,\"callback_query\":{\"id\":\"1\",\"data\":\"a\"}}"
      })
  void allElseIsNotHeard(String update) {
    assertThat(ForumUpdate.hear(update)).isEmpty();
  }
}
