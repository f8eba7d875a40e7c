package io.switchboard.web.console;

import io.switchboard.identity.boundary.ChangeRole;
import io.switchboard.identity.boundary.CreateMember;
import io.switchboard.identity.boundary.DeleteMember;
import io.switchboard.identity.boundary.ListMembers;
import io.switchboard.identity.boundary.MemberRole;
import io.switchboard.identity.boundary.MemberView;
import io.switchboard.platform.ids.Uuids;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The members of the console: lets people in, changes what they may do, takes access away. */
@Named
@RequestScoped
public class AdmitMembers extends PagedList<MemberView> {
  private static final int PAGE = 50;

  private final ListMembers members;
  private final CreateMember creating;
  private final ChangeRole changing;
  private final DeleteMember deleting;
  private final SignedIn member;
  private final Tell tell;

  private String username;
  private String password;
  private MemberRole role = MemberRole.VIEWER;

  AdmitMembers() {
    this(null, null, null, null, null, null);
  }

  @Inject
  AdmitMembers(
      ListMembers members,
      CreateMember creating,
      ChangeRole changing,
      DeleteMember deleting,
      SignedIn member,
      Tell tell) {
    super(PAGE);
    this.members = members;
    this.creating = creating;
    this.changing = changing;
    this.deleting = deleting;
    this.member = member;
    this.tell = tell;
  }

  public String add() {
    member.needsAdmin();
    Optional<MemberView> added = creating.create(username.strip(), password.toCharArray(), role);
    if (added.isEmpty()) {
      tell.problem("members.taken", username);
      return null;
    }
    tell.done("members.added", username);
    return again();
  }

  /** Gives the member that the posted button names the role that is chosen beside it. */
  public String change() {
    member.needsAdmin();
    String id = tell.posted("members:change");
    Optional<MemberRole> chosen =
        getRoles().stream()
            .filter(each -> each.name().equals(tell.posted("role-" + id)))
            .findFirst();
    if (chosen.isPresent()) {
      Uuids.parse(id).map(found -> changing.change(found, chosen.get())).ifPresent(this::changed);
    }
    return again();
  }

  private void changed(ChangeRole.Outcome outcome) {
    switch (outcome) {
      case CHANGED -> tell.done("members.changed");
      case LAST_ADMIN -> tell.problem("members.lastAdmin");
      case NO_SUCH_MEMBER -> tell.warning("members.gone");
    }
  }

  /** Removes the member that the posted button names. */
  public String remove() {
    member.needsAdmin();
    Uuids.parse(tell.posted("members:remove")).map(deleting::delete).ifPresent(this::removed);
    return again();
  }

  private void removed(DeleteMember.Outcome outcome) {
    switch (outcome) {
      case DELETED -> tell.done("members.removed");
      case LAST_ADMIN -> tell.problem("members.lastAdmin");
      case NO_SUCH_MEMBER -> tell.warning("members.gone");
    }
  }

  private String again() {
    tell.keep();
    return "/console/members?faces-redirect=true";
  }

  public List<MemberView> getRows() {
    return page();
  }

  @Override
  Address address() {
    return Address.of("members");
  }

  @Override
  UUID id(MemberView row) {
    return row.id();
  }

  @Override
  List<MemberView> find(Optional<UUID> after, int most) {
    return members.list(most, after);
  }

  public List<MemberRole> getRoles() {
    return List.of(MemberRole.values());
  }

  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public MemberRole getRole() {
    return role;
  }

  public void setRole(MemberRole role) {
    this.role = role;
  }
}
