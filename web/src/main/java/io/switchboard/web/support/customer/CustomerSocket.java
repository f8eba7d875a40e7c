package io.switchboard.web.support.customer;

import io.switchboard.identity.boundary.Caller;
import io.switchboard.identity.boundary.CurrentCaller;
import io.switchboard.identity.boundary.CustomerSession;
import io.switchboard.identity.boundary.KnownCustomer;
import io.switchboard.platform.outage.Unavailable;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.boundary.CustomerMessage;
import io.switchboard.support.conversations.boundary.Received;
import io.switchboard.support.live.boundary.Frames;
import io.switchboard.support.live.boundary.LiveListeners;
import io.switchboard.web.socket.CloseCode;
import io.switchboard.web.socket.Socket;
import io.switchboard.web.socket.SocketListener;
import java.time.Instant;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A customer's open socket: hears what its page sends, and shows it the conversation. */
final class CustomerSocket implements SocketListener {
  private static final Logger LOG = LoggerFactory.getLogger(CustomerSocket.class);
  private static final int MOST_INVALID = 20;

  private final KnownCustomer customer;
  private final String address;
  private final ConversationRef conversation;
  private final long baseline;
  private final CustomerActs acts;
  private final OpenSockets sockets;
  private Socket socket;
  private SocketPlaces.Place place;
  private volatile LiveView view;
  private LiveListeners.Listener listener;
  private volatile Instant expiresAt;
  private int invalid;

  /**
   * @param address where the customer calls from
   * @param baseline the last entry of the transcript when the socket was asked for
   */
  CustomerSocket(
      KnownCustomer customer,
      String address,
      long baseline,
      CustomerActs acts,
      OpenSockets sockets) {
    this.customer = customer;
    this.address = address;
    this.conversation = ref(customer.customer());
    this.baseline = baseline;
    this.acts = acts;
    this.sockets = sockets;
    this.expiresAt = customer.expiresAt();
  }

  static ConversationRef ref(Caller.Customer customer) {
    return new ConversationRef(customer.workspace(), customer.conversation());
  }

  @Override
  public void opened(Socket opened) {
    socket = opened;
    place = sockets.places().take(conversation, address).orElse(null);
    if (place == null) {
      opened.close(CloseCode.TOO_MANY, "too many open sockets");
      return;
    }
    LiveView made =
        new LiveView(conversation, opened, baseline, () -> sockets.views().request(view));
    view = made;
    listener = sockets.listen(conversation, made::hear);
    sockets.add(this);
  }

  @Override
  public void heard(String text) {
    CurrentCaller.enter(customer.customer(), address);
    ClientFrame frame = ClientFrame.read(text);
    String clientId = frame instanceof ClientFrame.Message message ? message.clientId() : null;
    try {
      hear(frame);
    } catch (Unavailable away) {
      LOG.debug("A frame of {} has to wait", conversation.auditName(), away);
      error("unavailable", "This cannot be done now. Send it again in a moment.", clientId);
    } catch (RuntimeException e) {
      LOG.error("A frame of {} failed", conversation.auditName(), e);
      error("internal_error", "Something went wrong here.", clientId);
    } finally {
      CurrentCaller.leave();
    }
  }

  @Override
  public void skipped() {
    hear(new ClientFrame.Invalid("A frame is a text of at most 64 KiB.", null));
  }

  @Override
  public void tooLong() {
    error("message_too_long", "A frame has at most 64 KiB.", null);
  }

  @Override
  public void drained() {
    LiveView shown = view;
    if (shown != null) {
      sockets.views().goOn(shown);
    }
  }

  @Override
  public void closed() {
    if (place != null) {
      listener.close();
      view.end();
      sockets.remove(this);
      place.close();
    }
  }

  LiveView view() {
    return view;
  }

  /** Sends a new token if the present one ends before then. */
  void refreshToken(Instant soon) {
    if (expiresAt.isBefore(soon)) {
      CustomerSession session = sockets.newToken(customer, address);
      expiresAt = session.expiresAt();
      socket.send(Frames.token(session.token().value()));
    }
  }

  private void hear(ClientFrame frame) {
    if (frame instanceof ClientFrame.Message message) {
      receive(message);
    } else if (frame instanceof ClientFrame.Invalid wrong) {
      refuse(wrong);
    } else if (frame instanceof ClientFrame.Resume resume) {
      resume(resume);
    } else if (!acts.mayDo(conversation, CustomerLimits.Wish.SIGNAL, address)) {
      LOG.trace("Too many signs on one socket are passed over");
    } else if (frame instanceof ClientFrame.Read read) {
      acts.read(conversation, read.upTo());
    } else if (frame instanceof ClientFrame.Typing) {
      acts.typing(conversation);
    }
  }

  private void receive(ClientFrame.Message message) {
    if (!acts.mayDo(conversation, CustomerLimits.Wish.WRITE, address)) {
      error("rate_limited", "Too fast: wait a moment.", message.clientId());
      return;
    }
    view.beginSending();
    long seq = 0;
    try {
      seq = receiveNow(message);
    } finally {
      view.endSending(seq);
    }
  }

  /** The entry that the message became; 0 for none, or one that was there. */
  private long receiveNow(ClientFrame.Message message) {
    Received outcome =
        acts.receive(
            conversation,
            new CustomerMessage(message.clientId(), message.text(), message.attachment()));
    if (outcome instanceof Received.Accepted accepted) {
      socket.send(Frames.ack(message.clientId(), accepted.id()));
      return accepted.repeated() ? 0 : accepted.seq();
    }
    if (outcome instanceof Received.Refused refused) {
      error(refused.code(), refused.detail(), message.clientId());
    } else {
      view.gone();
    }
    return 0;
  }

  private void resume(ClientFrame.Resume resume) {
    if (!acts.mayDo(conversation, CustomerLimits.Wish.READ, address)) {
      error("rate_limited", "Too fast: wait a moment.", null);
      return;
    }
    if (resume.after().isEmpty()) {
      view.resume(0);
      return;
    }
    OptionalLong seq = acts.seqOf(conversation, resume.after().get());
    if (seq.isPresent()) {
      view.resume(seq.getAsLong());
    } else {
      error("unknown_message", "There is no such message in this conversation.", null);
    }
  }

  private void refuse(ClientFrame.Invalid wrong) {
    error("invalid_frame", wrong.detail(), wrong.clientId());
    invalid++;
    if (invalid >= MOST_INVALID) {
      socket.close(CloseCode.POLICY, "too many invalid frames");
    }
  }

  private void error(String code, String detail, String clientId) {
    socket.send(Frames.error(code, detail, clientId));
  }
}
