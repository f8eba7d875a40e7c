package io.switchboard.web.support.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.boundary.Direction;
import io.switchboard.support.conversations.boundary.EntryKind;
import io.switchboard.support.conversations.boundary.TranscriptMessage;
import io.switchboard.support.live.boundary.LiveFrame;
import io.switchboard.web.socket.CloseCode;
import io.switchboard.web.socket.Socket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LiveViewTest {
  private static final int PAGE = 3;
  private static final ConversationRef CONVERSATION =
      new ConversationRef(new WorkspaceId(UUID.randomUUID()), UUID.randomUUID());

  private final List<String> shown = new ArrayList<>();
  private final List<CloseCode> closed = new ArrayList<>();
  private int requests;
  private long inDatabase = 5;
  private final LiveView view = new LiveView(CONVERSATION, new Screen(), 5, () -> requests++);

  private final class Screen implements Socket {
    @Override
    public void send(String text) {
      shown.add(text.replaceAll(".*\"text\":\"(\\d+)\".*", "$1"));
    }

    @Override
    public int waiting() {
      return 0;
    }

    @Override
    public void close(CloseCode code, String reason) {
      closed.add(code);
    }
  }

  @Test
  @DisplayName("R3: what is next is shown at once, what was shown is not shown again")
  void liveEntriesAreShownOnceAndInOrder() {
    live(6);
    live(7);
    live(6);
    live(3);

    assertThat(shown).containsExactly("6", "7");
    assertThat(requests).isZero();
  }

  @Test
  @DisplayName("R3: what was lost on the way is read from the database, in its place")
  void aGapIsFilled() {
    live(6);
    live(9);
    banner("typing");
    live(10);
    assertThat(shown).containsExactly("6");
    assertThat(requests).isEqualTo(1);

    fill();
    live(11);

    assertThat(shown).containsExactly("6", "7", "8", "9", "10", "typing", "11");
    assertThat(requests).isEqualTo(1);
  }

  @Test
  @DisplayName("R3: a look into the database finds what no live message told of")
  void aLookFindsWhatWasLost() {
    inDatabase = 7;
    view.look(7);
    assertThat(requests).isEqualTo(1);
    fill();
    view.look(7);

    assertThat(shown).containsExactly("6", "7");
    assertThat(requests).isEqualTo(1);
  }

  @Test
  @DisplayName("R3: what came before is shown when it is asked for, once")
  void whatCameBeforeIsReplayed() {
    live(6);
    view.resume(2);
    live(7);
    fill();
    view.resume(0);
    fill();
    view.resume(0);

    assertThat(shown).containsExactly("6", "3", "4", "5", "7", "1", "2");
  }

  @Test
  @DisplayName("R3: what is asked for again while something else is read is not forgotten")
  void aResumeWhileAPageIsReadIsHeard() {
    inDatabase = 6;
    view.look(6);
    LiveView.Reading reading = view.reading();
    view.resume(2);
    assertThat(view.filled(reading, page(reading.after()), true)).isTrue();
    LiveView.Reading again = view.reading();
    view.resume(0);
    assertThat(view.filled(again, page(again.after()), false)).isTrue();
    fill();

    assertThat(shown).containsExactly("6", "3", "4", "5", "1", "2");
  }

  @Test
  void nothingIsReplayedThatWasShown() {
    live(6);
    view.resume(5);
    view.resume(6);

    assertThat(requests).isZero();
  }

  @Test
  @DisplayName("R3: the sender's own message is not shown to it again")
  void ownMessagesAreNotShownAgain() {
    view.beginSending();
    live(6);
    live(7);
    banner("typing");
    assertThat(shown).isEmpty();
    view.endSending(7);
    live(8);
    view.beginSending();
    view.endSending(9);
    live(9);
    live(10);

    assertThat(shown).containsExactly("6", "typing", "8", "10");
  }

  @Test
  void anOwnMessageThatTheDatabaseShowsIsNotShownAgain() {
    view.beginSending();
    view.endSending(6);
    inDatabase = 7;
    view.look(7);
    fill();

    assertThat(shown).containsExactly("7");
  }

  @Test
  void aMessageThatWasRefusedHidesNothing() {
    view.beginSending();
    live(6);
    view.endSending(0);

    assertThat(shown).containsExactly("6");
  }

  @Test
  void whatIsHeardWhileThePageIsReadIsNotForgotten() {
    view.look(6);
    inDatabase = 6;
    LiveView.Reading reading = view.reading();
    List<TranscriptMessage> page = page(reading.after());
    live(7);
    assertThat(view.filled(reading, page, true)).isTrue();
    fill();

    assertThat(shown).containsExactly("6", "7");
  }

  @Test
  void floodsWhileAMessageIsTakenAreReadLater() {
    view.beginSending();
    LongStream.rangeClosed(6, 505).forEach(this::live);
    view.endSending(0);
    fill();

    assertThat(shown)
        .containsExactlyElementsOf(
            LongStream.rangeClosed(6, 505).mapToObj(Long::toString).toList());
  }

  @Test
  void aConversationThatIsGoneClosesItsSockets() {
    view.hear(LiveFrame.gone(CONVERSATION));

    assertThat(closed).containsExactly(CloseCode.NOT_FOUND);
  }

  private void live(long seq) {
    inDatabase = Math.max(inDatabase, seq);
    view.hear(new LiveFrame(CONVERSATION, seq, Long.toString(seq)));
  }

  private void banner(String text) {
    view.hear(LiveFrame.passing(CONVERSATION, text));
  }

  private void fill() {
    boolean more = true;
    while (more) {
      LiveView.Reading reading = view.reading();
      List<TranscriptMessage> page = page(reading.after());
      more = view.filled(reading, page, page.size() < PAGE);
    }
  }

  private List<TranscriptMessage> page(long after) {
    return LongStream.rangeClosed(after + 1, inDatabase)
        .limit(PAGE)
        .mapToObj(LiveViewTest::entry)
        .toList();
  }

  private static TranscriptMessage entry(long seq) {
    return new TranscriptMessage(
        new UUID(0, seq),
        seq,
        EntryKind.MESSAGE,
        Direction.OUTBOUND,
        Long.toString(seq),
        Optional.empty(),
        Optional.empty(),
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
