package io.switchboard.web.console;

import io.switchboard.notifications.boundary.DeadLetter;
import io.switchboard.notifications.boundary.DeleteDeadLetters;
import io.switchboard.notifications.boundary.FindDeadLetters;
import io.switchboard.notifications.boundary.FindDeadLetters.Filter;
import io.switchboard.notifications.boundary.RedeliverDeadLetters;
import io.switchboard.platform.ids.UserId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The dead letters: each with its cause and what to do about it; redelivered or deleted here. */
@Named
@RequestScoped
public class SettleDeadLetters extends PagedList<DeadLetter> {
  private static final int PAGE = 25;

  private final FindDeadLetters letters;
  private final RedeliverDeadLetters redelivering;
  private final DeleteDeadLetters deleting;
  private final ChosenWorkspace workspace;
  private final SignedIn member;
  private final PickedLetters picked;

  private String user;
  private String reason;
  private List<LetterRow> rows;
  private Long count;

  SettleDeadLetters() {
    this(null, null, null, null, null, null);
  }

  @Inject
  SettleDeadLetters(
      FindDeadLetters letters,
      RedeliverDeadLetters redelivering,
      DeleteDeadLetters deleting,
      ChosenWorkspace workspace,
      SignedIn member,
      PickedLetters picked) {
    super(PAGE);
    this.letters = letters;
    this.redelivering = redelivering;
    this.deleting = deleting;
    this.workspace = workspace;
    this.member = member;
    this.picked = picked;
  }

  /** Sends the picked ones again. */
  public String redeliver() {
    member.needsOperator();
    return picked.isEmpty()
        ? picked.nonePicked()
        : settled("dead.redelivered", redelivering.redeliver(picked.ids()));
  }

  /** Deletes the picked ones. */
  public String delete() {
    member.needsOperator();
    return picked.isEmpty()
        ? picked.nonePicked()
        : settled("dead.deleted", deleting.delete(picked.ids()));
  }

  /** Sends all that fit the filters again, on further pages too. */
  public String redeliverAll() {
    member.needsOperator();
    return settled("dead.redelivered", redelivering.redeliver(filter()));
  }

  private String settled(String key, int count) {
    picked.tell(key, count);
    return "/console/dead-letters?faces-redirect=true&includeViewParams=true";
  }

  /** Deletes all that fit the filters, on further pages too. */
  public String deleteAll() {
    member.needsOperator();
    return settled("dead.deleted", deleting.delete(filter()));
  }

  public List<LetterRow> getRows() {
    if (rows == null) {
      rows = page().stream().map(LetterRow::new).toList();
    }
    return rows;
  }

  /** How many fit the filters. */
  public long getCount() {
    if (count == null) {
      count = letters.count(filter());
    }
    return count;
  }

  public boolean isNarrowed() {
    return user != null || reason != null;
  }

  @Override
  Address address() {
    return Address.of("dead-letters").with("user", user).with("reason", reason);
  }

  @Override
  UUID id(DeadLetter letter) {
    return letter.id();
  }

  @Override
  List<DeadLetter> find(Optional<UUID> after, int most) {
    return letters.find(filter(), after, most);
  }

  private Filter filter() {
    return new Filter(
        workspace.scope(),
        Optional.ofNullable(user).filter(UserId::isValid).map(UserId::new),
        Optional.ofNullable(reason));
  }

  public String getUser() {
    return user;
  }

  public void setUser(String user) {
    this.user = Blank.toNull(user);
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = Blank.toNull(reason);
  }
}
