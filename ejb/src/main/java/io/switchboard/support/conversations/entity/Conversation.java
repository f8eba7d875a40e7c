package io.switchboard.support.conversations.entity;

import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.boundary.ChainEntry;
import io.switchboard.support.conversations.boundary.ConversationStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** A conversation, and the rules by which it goes from one state to the next. */
public final class Conversation {
  private final ConversationRef ref;
  private final String codename;
  private Customer customer;
  private ConversationStatus status;
  private Long agent;
  private Milestones milestones;
  private Waiting waiting;
  private Tally tally;
  private NameChanges nameChanges;
  private ChainHead head;
  private Integer rating;
  private String closedBy;

  /** A conversation as it is kept. */
  public Conversation(
      ConversationRef ref,
      String codename,
      Customer customer,
      ConversationStatus status,
      Milestones milestones,
      Waiting waiting,
      ChainHead head) {
    this.ref = Objects.requireNonNull(ref, "ref");
    this.codename = Objects.requireNonNull(codename, "codename");
    this.customer = Objects.requireNonNull(customer, "customer");
    this.status = Objects.requireNonNull(status, "status");
    this.milestones = Objects.requireNonNull(milestones, "milestones");
    this.waiting = Objects.requireNonNull(waiting, "waiting");
    this.head = Objects.requireNonNull(head, "head");
    this.tally = Tally.NEW;
    this.nameChanges = NameChanges.NONE;
  }

  /** A new one, in which nothing was said yet. */
  public static Conversation begin(
      ConversationRef ref, String codename, Customer customer, Instant now) {
    return new Conversation(
        ref,
        codename,
        customer,
        ConversationStatus.OPEN_UNCLAIMED,
        Milestones.begun(now),
        Waiting.NOTHING,
        new ChainHead(0, ChainEntry.origin(ref)));
  }

  /** The rest of what is kept of it. */
  public Conversation restored(
      Long assigned, Tally counts, NameChanges names, Integer rated, String whoClosed) {
    agent = assigned;
    tally = counts;
    nameChanges = names;
    rating = rated;
    closedBy = whoClosed;
    return this;
  }

  /** The customer wrote, in a conversation that is open. */
  public void customerWrote(Instant now) {
    milestones = milestones.customerWrote(now);
    waiting = waiting.snoozedUntil(null);
    if (status == ConversationStatus.AWAITING_CUSTOMER) {
      status = ConversationStatus.OPEN_ASSIGNED;
    }
    if (status == ConversationStatus.OPEN_UNCLAIMED && waiting.unclaimedSince() == null) {
      waiting = Waiting.unclaimedSince(now);
    }
  }

  /** An agent takes it, from whoever had it. */
  public void claim(long by, Instant now) {
    agent = by;
    if (status == ConversationStatus.OPEN_UNCLAIMED) {
      status = ConversationStatus.OPEN_ASSIGNED;
    }
    milestones = milestones.claimedAt(now);
    waiting = Waiting.NOTHING;
    tally = tally.agentsRead(head.seq());
  }

  /** The agent answered. */
  public void agentWrote(Instant now) {
    status = ConversationStatus.AWAITING_CUSTOMER;
    milestones = milestones.agentWrote(now);
    waiting = Waiting.NOTHING;
    tally = tally.agentsRead(head.seq());
  }

  /** It is over. */
  public void close(String by, Instant now) {
    status = ConversationStatus.CLOSED;
    closedBy = by;
    milestones = milestones.closedAt(now);
    waiting = Waiting.NOTHING;
    tally = tally.closedOnceMore();
  }

  /** It goes on, for whoever claims it. */
  public void reopen() {
    status = ConversationStatus.OPEN_UNCLAIMED;
    agent = null;
    closedBy = null;
    rating = null;
    waiting = Waiting.NOTHING;
    tally = tally.reopenedOnceMore();
  }

  /** The customer is not heard any more. */
  public void block(Instant now) {
    status = ConversationStatus.BLOCKED;
    milestones = milestones.closedAt(now);
    waiting = Waiting.NOTHING;
  }

  /** The customer may write again, which opens it. */
  public void unblock(String by, Instant now) {
    status = ConversationStatus.CLOSED;
    closedBy = by;
    milestones = milestones.closedAt(now);
  }

  public void snooze(Instant until) {
    waiting = waiting.snoozedUntil(until);
  }

  public void wake(Instant now) {
    waiting = waiting.wokenAt(now);
  }

  /** The agents were reminded that nobody has claimed it. */
  public void reminded() {
    waiting = waiting.reminded();
  }

  /** Gives the customer a name; false if that was done too often today (UTC). */
  public boolean rename(String name, Instant now) {
    LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
    if (!nameChanges.mayChange(today)) {
      return false;
    }
    nameChanges = nameChanges.another(today);
    customer = customer.named(name);
    return true;
  }

  public void note(Optional<String> text) {
    customer = customer.noted(text);
  }

  public void rate(int stars) {
    rating = stars;
  }

  /** The chain has grown. */
  public void grow(ChainHead longer) {
    head = longer;
  }

  public ConversationRef ref() {
    return ref;
  }

  public String codename() {
    return codename;
  }

  public Customer customer() {
    return customer;
  }

  public ConversationStatus status() {
    return status;
  }

  /** The agent who has it. */
  public OptionalLong agent() {
    return agent == null ? OptionalLong.empty() : OptionalLong.of(agent);
  }

  public Milestones milestones() {
    return milestones;
  }

  public Waiting waiting() {
    return waiting;
  }

  public Tally tally() {
    return tally;
  }

  public NameChanges nameChanges() {
    return nameChanges;
  }

  public ChainHead head() {
    return head;
  }

  /** One to five; empty before the customer has rated it. */
  public Optional<Integer> rating() {
    return Optional.ofNullable(rating);
  }

  /** Who closed it last; empty while it is open. */
  public Optional<String> closedBy() {
    return Optional.ofNullable(closedBy);
  }
}
