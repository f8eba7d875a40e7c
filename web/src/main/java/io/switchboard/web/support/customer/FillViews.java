package io.switchboard.web.support.customer;

import io.switchboard.platform.batching.GroupWork;
import io.switchboard.platform.outage.Unavailable;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.boundary.ReadTranscript;
import io.switchboard.support.conversations.boundary.TranscriptMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads from the database what sockets are to be shown: for one socket a page at a time, and the
 * next one only when the peer has taken most of it, so that neither memory nor a thread is held by
 * a long transcript or a slow peer. It also looks whether sockets missed something.
 */
@ApplicationScoped
public class FillViews {
  private static final Logger LOG = LoggerFactory.getLogger(FillViews.class);
  private static final int READERS = 4;
  private static final int PAGE = 50;
  private static final int ENOUGH_WAITING = 256 * 1024;
  private static final int MOST_LOOKED_FOR = 1_000;

  private final List<GroupWork<LiveView>> readers =
      IntStream.range(0, READERS)
          .mapToObj(number -> new GroupWork<LiveView>("fill-views-" + number, 1, this::fill))
          .toList();
  private ReadTranscript transcript;

  FillViews() {}

  @Inject
  public FillViews(ReadTranscript transcript) {
    this.transcript = transcript;
  }

  /** The loops that read; give each to an executor once. */
  List<GroupWork<LiveView>> loops() {
    return readers;
  }

  /** Reads for this view soon; one view is always read for by the same thread. */
  void request(LiveView view) {
    readers.get(Math.floorMod(System.identityHashCode(view), READERS)).add(view);
  }

  /** Looks whether these views missed something, with one statement for many of them. */
  void look(Collection<LiveView> views) {
    List<LiveView> all = List.copyOf(views);
    for (int from = 0; from < all.size(); from += MOST_LOOKED_FOR) {
      List<LiveView> some = all.subList(from, Math.min(all.size(), from + MOST_LOOKED_FOR));
      Map<UUID, Long> last =
          transcript.lastSeqs(
              some.stream()
                  .map(LiveView::conversation)
                  .map(ConversationRef::id)
                  .distinct()
                  .toList());
      for (LiveView view : some) {
        Long seq = last.get(view.conversation().id());
        if (seq == null) {
          view.gone();
        } else {
          view.look(seq);
        }
      }
    }
  }

  /** What was put off goes on, if the peer has room. */
  void goOn(LiveView view) {
    if (view.socket().waiting() < ENOUGH_WAITING && view.goOn()) {
      request(view);
    }
  }

  /** A view for which reading failed is read for again at a later look. */
  void fill(List<LiveView> views) {
    for (LiveView view : views) {
      try {
        fill(view);
      } catch (Unavailable away) {
        LOG.debug("A socket is shown later what it missed", away);
        view.putOff();
      } catch (RuntimeException e) {
        LOG.error(
            "A socket of {} is shown later what it missed", view.conversation().auditName(), e);
        view.putOff();
      }
    }
  }

  private void fill(LiveView view) {
    boolean more = true;
    while (more && !view.isEnded()) {
      LiveView.Reading reading = view.reading();
      List<TranscriptMessage> page = transcript.page(view.conversation(), reading.after(), PAGE);
      more = view.filled(reading, page, page.size() < PAGE);
      if (more && view.socket().waiting() > ENOUGH_WAITING) {
        view.putOff();
        more = view.socket().waiting() == 0 && view.goOn();
      }
    }
  }
}
