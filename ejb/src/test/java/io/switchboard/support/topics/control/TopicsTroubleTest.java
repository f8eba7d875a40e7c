package io.switchboard.support.topics.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.channels.boundary.HostsTopics.BotCommand;
import io.switchboard.channels.boundary.TopicOutcome.Deferred;
import io.switchboard.channels.boundary.TopicOutcome.NotAllowed;
import io.switchboard.channels.boundary.TopicOutcome.Refused;
import io.switchboard.channels.boundary.TopicOutcome.Unknown;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.topics.boundary.TopicPost;
import io.switchboard.support.topics.control.Office.Node;
import io.switchboard.support.topics.entity.PostBody;
import io.switchboard.support.topics.entity.PostKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopicsTroubleTest {
  private final Office office = new Office();
  private final FakeForum forum = office.forum;
  private final Node node = office.node(0);
  private final ConversationRef blue = office.conversation("Blue Lion");

  @Test
  void withoutRightsEverythingWaitsAndGoesOutLaterInOrder() {
    office.customer(blue, "Hello");
    node.work();
    forum.plan("post 101 one", new NotAllowed("not enough rights"));
    office.customer(blue, "one");
    office.customer(blue, "two");
    office.customer(office.conversation("Red Fox"), "Help");
    node.work();
    office.customer(blue, "three");
    office.clock.step(Duration.ofHours(3));
    assertThat(node.work()).isZero();
    assertThat(office.findDesk().reason()).contains("not enough rights");
    office.wellAgain();
    node.work();
    assertThat(forum.posted()).containsSubsequence("Hello", "one", "two", "three");
    assertThat(office.rows()).allMatch(row -> row.endsWith("sent 0"));
  }

  @Test
  void beingAskedToWaitPausesTheWholeGroupAndUsesUpNoTry() {
    ConversationRef red = office.conversation("Red Fox");
    node.work();
    forum.plan(
        "post 101 Hello", new Deferred("429", Optional.of(office.clock.instant().plusSeconds(30))));
    office.customer(blue, "Hello");
    node.work();
    office.customer(red, "Help");
    assertThat(node.work()).isZero();
    office.clock.step(Duration.ofSeconds(30));
    node.work();
    assertThat(forum.posted()).containsExactlyInAnyOrder("Hello", "Help");
    assertThat(office.rows()).allMatch(row -> row.endsWith("sent 0"));
    assertThat(node.count("switchboard_support_bridge_failures")).isZero();
  }

  @Test
  void aRefusedTextLeavesANoticeAndTheNextGoesOn() {
    forum.plan("post 101 bad", new Refused("message is poison"));
    office.customer(blue, "bad");
    office.customer(blue, "good");
    node.work();
    assertThat(forum.posted())
        .containsExactly(
            "(A message could not be shown here: Telegram refused it. The console shows it.)",
            "good");
    assertThat(office.rows()).allMatch(row -> row.endsWith("sent 0"));
    assertThat(node.count("switchboard_support_topic_errors")).isEqualTo(1);
  }

  @Test
  void ofARefusedFileTheTextAndTheNameGoOut() {
    forum.plan("file", new Refused("wrong type of file"));
    office.post(blue, TopicPost.ofCustomer("The plan", Optional.of(Sample.FILE)));
    office.customer(blue, "next");
    node.work();
    assertThat(forum.posted())
        .containsExactly("The plan\n(A file could not be shown: plan.pdf)", "next");
  }

  @Test
  void whatIsRefusedInEveryFormIsGivenUp() {
    forum.plan("post 101", new Refused("no"), new Refused("no"));
    office.customer(blue, "bad");
    office.customer(blue, "good");
    node.work();
    assertThat(forum.posted()).containsExactly("good");
    assertThat(office.rows()).contains("message dead 0");
  }

  @Test
  void whoWritesMuchKeepsNobodyElseWaiting() {
    IntStream.range(0, 30).forEach(i -> office.customer(blue, "flood " + i));
    Node slow = office.node(2);
    callsOfTwoMinutes(slow);
    office.customer(office.conversation("Red Fox"), "Help");
    callsOfTwoMinutes(slow);
    assertThat(forum.posted()).contains("Help", "flood 3").doesNotContain("flood 5");
  }

  /** One call each half minute: there is never room for more. */
  private void callsOfTwoMinutes(Node node) {
    for (int i = 0; i < 4; i++) {
      node.settle(node.calls());
      office.clock.step(Duration.ofSeconds(30));
    }
  }

  @Test
  void aMessageIsNotGivenUpHoweverLongThePlatformIsSilent() {
    IntStream.range(0, 20).forEach(i -> forum.plan("post 101 lost", new Unknown("timeout")));
    office.customer(blue, "lost");
    office.customer(blue, "next");
    office.workThrough(node, 20);
    assertThat(forum.posted()).containsExactly("lost", "next");
    assertThat(node.count("switchboard_support_bridge_failures")).isEqualTo(20);
    assertThat(node.count("switchboard_support_posts_repeated")).isEqualTo(20);
  }

  @Test
  void aTitleOfUnknownFateDoesNotBlockItsConversationForever() {
    node.work();
    IntStream.range(0, 20).forEach(i -> forum.plan("edit", new Unknown("timeout")));
    office.show(blue, Sample.open("Ada"));
    office.customer(blue, "next");
    office.workThrough(node, 10);
    assertThat(forum.posted()).containsExactly("next");
  }

  @Test
  void whatIsCertainlyNotDoneIsTriedAsLongAsItTakes() {
    IntStream.range(0, 50)
        .forEach(i -> forum.plan("post 101 Hello", new Deferred("502", Optional.empty())));
    office.customer(blue, "Hello");
    office.workThrough(node, 51);
    assertThat(forum.posted()).containsExactly("Hello");
  }

  @Test
  void aTitleThatIsRefusedDoesNotKeepATopicOpen() {
    node.work();
    forum.plan("edit", new Refused("no such title"));
    office.show(blue, Sample.closed("§"));
    node.work();
    assertThat(forum.calls).containsExactly("create Blue Lion", "close");
  }

  @Test
  void aDeletedConversationTakesItsTopicAndWhatWaitsWithIt() {
    node.work();
    office.customer(blue, "Hello");
    office.posts.delete(blue);
    node.work();
    assertThat(forum.calls).containsExactly("create Blue Lion", "delete 101");
    assertThat(office.posts.threadOf(blue)).isEmpty();
  }

  @Test
  void whoPressedAButtonIsAnsweredWhateverTheGroupWaitsFor() {
    Node slow = office.node(1);
    slow.work();
    office.customer(blue, "Hello");
    office.posts.addAside(office.workspace, PostKind.ANSWER, PostBody.answer("p1", "Claimed"));
    office.posts.addAside(
        office.workspace,
        PostKind.COMMANDS,
        PostBody.commands(List.of(new BotCommand("claim", "Claim it"))));
    slow.work();
    assertThat(forum.calls)
        .containsExactlyInAnyOrder("create Blue Lion", "answer p1 Claimed", "commands 1");
  }

  @Test
  void aPostIsPinnedOnceItIsThere() {
    forum.plan("pin", new Deferred("502", Optional.empty()));
    office.post(blue, TopicPost.ofDesk("Waiting for 15 minutes").pinnedInTopic());
    office.workThrough(node, 2);
    assertThat(forum.calls)
        .containsExactly("create Blue Lion", "post 101 Waiting for 15 minutes", "pin");
  }

  @Test
  void aPinThatIsRefusedKeepsNothingWaiting() {
    forum.plan("pin", new NotAllowed("no rights to pin"));
    office.post(blue, TopicPost.ofDesk("Waiting").pinnedInTopic());
    office.desk(blue, "next");
    node.work();
    assertThat(forum.posted()).containsExactly("Waiting", "next");
    assertThat(office.findDesk().isReady()).isTrue();
  }

  @Test
  void filesGoWithTheirTextOrAfterIt() {
    office.post(blue, TopicPost.ofCustomer("The plan", Optional.of(Sample.FILE)));
    office.post(blue, TopicPost.ofCustomer("x".repeat(30), Optional.of(Sample.FILE)));
    office.post(blue, TopicPost.ofCustomer("Gone", Optional.of(UUID.randomUUID())));
    node.work();
    assertThat(forum.calls)
        .containsExactly(
            "create Blue Lion",
            "file plan.pdf The plan",
            "post 101 " + "x".repeat(30),
            "file plan.pdf ",
            "post 101 Gone\n(The file is gone.)");
  }

  @Test
  void noMoreCallsOfADeskAreUnderWayThanItMayHave() {
    forum.hangingGroups.add(Office.GROUP);
    IntStream.range(0, 50).forEach(i -> office.customer(office.conversation("C" + i), "m"));
    node.calls();
    node.calls();
    assertThat(office.rows()).hasSize(101);
    assertThat(claimed()).isEqualTo(StartSteps.CALLS_OF_DESK);
  }

  @Test
  void whatWaitsToBePostedIsKnownToWhoRepeats() {
    UUID entry = UUID.randomUUID();
    office.post(blue, TopicPost.ofCustomer("Hello", Optional.empty()).telling(entry));
    assertThat(node.claims.waitingMessages(blue)).isEqualTo(Set.of(entry));
    assertThat(node.claims.waiting()).contains(office.workspace);
  }

  private long claimed() {
    return office.database.inWorkspace(
        office.workspace,
        connection -> {
          try (var select =
                  connection.prepareStatement(
                      "select count(*) from topic_post where claimed_by is not null");
              var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
          }
        });
  }

  /** Works, and again after each longest pause. */
}
