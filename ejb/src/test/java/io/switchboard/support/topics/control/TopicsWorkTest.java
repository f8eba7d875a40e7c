package io.switchboard.support.topics.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.channels.boundary.TopicOutcome.Deferred;
import io.switchboard.channels.boundary.TopicOutcome.GroupMoved;
import io.switchboard.channels.boundary.TopicOutcome.Unknown;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.topics.control.Office.Node;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopicsWorkTest {
  private final Office office = new Office();
  private final FakeForum forum = office.forum;
  private final Node node = office.node(0);
  private final ConversationRef blue = office.conversation("Blue Lion");

  @Test
  void theFirstPostMakesTheTopic() {
    office.customer(blue, "Hello");
    node.work();
    assertThat(forum.calls).containsExactly("create Blue Lion", "post 101 Hello");
    assertThat(office.posts.threadOf(blue)).contains("101");
    assertThat(office.posts.byThread(office.workspace, "101")).contains(blue);
  }

  @Test
  void theOrderOfAConversationHoldsWhateverFails() {
    forum.plan(
        "post 101 two",
        new Deferred("502", Optional.empty()),
        new Unknown("lost"),
        new Deferred("502", Optional.empty()));
    List.of("one", "two", "three", "four").forEach(text -> office.customer(blue, text));
    office.workThrough(node, 4);
    assertThat(forum.posted()).containsExactly("one", "two", "three", "four");
  }

  @Test
  void customersGoAheadOfTheDesk() {
    ConversationRef red = office.conversation("Red Fox");
    node.work();
    office.desk(blue, "Reminder");
    office.customer(red, "Help");
    office.customer(red, "Anybody?");
    office.node(2).work();
    assertThat(forum.posted()).containsExactly("Help", "Anybody?");
  }

  @Test
  void editsThatWaitTogetherAreOneCall() {
    node.work();
    office.show(blue, Sample.open("Ada — Blue Lion"));
    office.show(blue, Sample.open("Ada — Blue Lion 📝"));
    office.show(blue, Sample.open("Eve — Blue Lion 📝"));
    node.work();
    assertThat(forum.calls).containsExactly("create Blue Lion", "edit Eve — Blue Lion 📝");
  }

  @Test
  void aStateThatChangesWhileItIsShownIsShownToo() {
    node.work();
    office.show(blue, Sample.open("Ada"));
    List<Finished> underWay = node.calls();
    office.show(blue, Sample.open("Eve"));
    node.settle(underWay);
    node.work();
    assertThat(forum.calls).containsExactly("create Blue Lion", "edit Ada", "edit Eve");
    assertThat(office.rows()).allMatch(row -> row.startsWith("state sent"));
  }

  @Test
  void aTopicIsClosedAfterWhatWasSaid() {
    office.customer(blue, "Hello");
    office.desk(blue, "Goodbye");
    office.show(blue, Sample.closed("Blue Lion"));
    node.work();
    assertThat(forum.calls)
        .containsExactly("create Blue Lion", "post 101 Hello", "post 101 Goodbye", "close");
  }

  @Test
  void nodesShareTheBudgetOfAGroup() {
    Node first = office.node(20);
    Node second = office.node(20);
    IntStream.range(0, 60).forEach(i -> office.customer(office.conversation("C" + i), "m" + i));
    for (int i = 0; i < 5; i++) {
      List<Finished> mine = first.calls();
      List<Finished> theirs = second.calls();
      first.settle(mine);
      second.settle(theirs);
    }
    assertThat(forum.calls).hasSize(20);
    office.clock.step(Duration.ofSeconds(59));
    assertThat(first.work() + second.work()).isZero();
    office.clock.step(Duration.ofSeconds(1));
    assertThat(first.work() + second.work()).isEqualTo(20);
  }

  @Test
  void whatACrashLeftIsDoneByAnotherNodeOnce() {
    node.work();
    office.customer(blue, "Hello");
    List<Finished> cutOff = node.calls();
    node.dies();
    Node other = office.node(0);
    other.work();
    assertThat(forum.posted()).as("the platform cannot tell").containsExactly("Hello", "Hello");
    assertThat(other.count("switchboard_support_posts_repeated")).isEqualTo(1);
    assertThat(node.settle(cutOff)).as("a late result").isZero();
    other.work();
    assertThat(forum.posted()).hasSize(2);
  }

  @Test
  void aClaimIsNobodyElses() {
    node.work();
    office.customer(blue, "Hello");
    List<Finished> underWay = node.calls();
    assertThat(office.node(0).work()).isZero();
    node.settle(underWay);
    assertThat(forum.posted()).containsExactly("Hello");
  }

  @Test
  void aDeletedTopicIsMadeAgainWithWhatWasSaid() {
    office.customer(blue, "Hello");
    node.work();
    forum.threads.clear();
    office.said.addAll(List.of("Customer: Hello", "Ann: Hi"));
    office.customer(blue, "Are you there?");
    node.work();
    assertThat(forum.calls)
        .containsExactly(
            "create Blue Lion",
            "post 101 Hello",
            "create Blue Lion",
            "post 103 Customer: Hello\n\nAnn: Hi",
            "post 103 Are you there?");
  }

  @Test
  void longHistoriesAreRepeatedInTheirOrder() {
    office.customer(blue, "Hello");
    node.work();
    forum.threads.clear();
    IntStream.range(0, 5).forEach(i -> office.said.add(i + "x".repeat(60)));
    office.customer(blue, "Are you there?");
    node.work();
    List<String> posted = forum.posted();
    assertThat(posted.subList(1, posted.size()))
        .extracting(text -> text.substring(0, 1))
        .containsExactly("0", "1", "2", "3", "4", "A");
  }

  @Test
  void aTopicThatIsToBeClosedIsNotMadeAgainForThat() {
    office.customer(blue, "Hello");
    node.work();
    forum.threads.clear();
    office.show(blue, Sample.closed("Blue Lion"));
    node.work();
    assertThat(forum.calls).hasSize(2);
    assertThat(office.rows()).noneMatch(row -> row.contains("waiting"));
  }

  @Test
  void aTopicThatAnAgentClosedIsOpenedForAPost() {
    office.customer(blue, "Hello");
    node.work();
    forum.closed.add("101");
    office.customer(blue, "More");
    node.work();
    assertThat(forum.calls.subList(2, forum.calls.size()))
        .containsExactly("reopen", "post 101 More");
    assertThat(forum.closed).isEmpty();
  }

  @Test
  void aTopicThatIsToBeClosedIsClosedAgainAfterAPost() {
    office.customer(blue, "Hello");
    office.show(blue, Sample.closed("Blue Lion"));
    node.work();
    office.desk(blue, "Rated 5 of 5");
    node.work();
    assertThat(forum.calls.subList(forum.calls.size() - 3, forum.calls.size()))
        .containsExactly("reopen", "post 101 Rated 5 of 5", "close");
    assertThat(office.rows()).noneMatch(row -> row.contains("waiting"));
  }

  @Test
  void aGroupThatMovedIsFollowed() {
    office.customer(blue, "Hello");
    node.work();
    forum.plan("post 101 More", new GroupMoved("-1002"));
    office.customer(blue, "More");
    node.work();
    assertThat(office.findDesk().groupId()).isEqualTo("-1002");
    assertThat(forum.posted()).containsExactly("Hello", "More");
    assertThat(office.posts.byThread(office.workspace, "101")).contains(blue);
  }

  @Test
  void topicsOfAnotherGroupDoNotFollow() {
    office.customer(blue, "Hello");
    node.work();
    office.moveTo("-2000");
    office.moveTo("-2002");
    office.posts.followGroup(office.workspace);
    assertThat(office.posts.byThread(office.workspace, "101")).isEmpty();
    assertThat(office.posts.threadOf(blue)).isEmpty();
  }

  @Test
  void inAnotherGroupTopicsAreMadeAgain() {
    office.customer(blue, "Hello");
    node.work();
    office.moveTo("-2000");
    office.said.add("Customer: Hello");
    office.customer(blue, "More");
    node.work();
    assertThat(forum.calls.subList(2, forum.calls.size()))
        .containsExactly("create Blue Lion", "post 103 Customer: Hello", "post 103 More");
  }
}
