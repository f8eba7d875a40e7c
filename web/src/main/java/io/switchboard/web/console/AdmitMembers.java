package io.switchboard.web.console;

import io.switchboard.identity.boundary.CreateMember;
import io.switchboard.identity.boundary.DeleteMember;
import io.switchboard.identity.boundary.ListMembers;
import io.switchboard.identity.boundary.MemberRole;
import io.switchboard.identity.boundary.MemberView;
import io.switchboard.platform.ids.Uuids;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** The members of the console: lets people in, and takes their access away. */
@Named
@RequestScoped
public class AdmitMembers {
  private static final int MOST = 1_000;

  private final ListMembers members;
  private final CreateMember creating;
  private final DeleteMember deleting;
  private final SignedIn member;
  private final FacesContext faces;
  private final Texts texts;

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
      DeleteMember deleting,
      SignedIn member,
      FacesContext faces,
      Texts texts) {
    this.members = members;
    this.creating = creating;
    this.deleting = deleting;
    this.member = member;
    this.faces = faces;
    this.texts = texts;
  }

  public String add() {
    member.needsAdmin();
    Optional<MemberView> added = creating.create(username.strip(), password.toCharArray(), role);
    if (added.isEmpty()) {
      tell(FacesMessage.SEVERITY_ERROR, "members.taken", username);
      return null;
    }
    tell(FacesMessage.SEVERITY_INFO, "members.added", username);
    return again();
  }

  /** Removes the member that the posted button names. */
  public String remove() {
    member.needsAdmin();
    Uuids.parse(faces.getExternalContext().getRequestParameterMap().get("members:remove"))
        .map(deleting::delete)
        .ifPresent(
            outcome -> {
              switch (outcome) {
                case DELETED -> tell(FacesMessage.SEVERITY_INFO, "members.removed");
                case LAST_ADMIN -> tell(FacesMessage.SEVERITY_ERROR, "members.lastAdmin");
                case NO_SUCH_MEMBER -> tell(FacesMessage.SEVERITY_WARN, "members.gone");
              }
            });
    return again();
  }

  private String again() {
    faces.getExternalContext().getFlash().setKeepMessages(true);
    return "/console/members?faces-redirect=true";
  }

  private void tell(FacesMessage.Severity severity, String key, Object... values) {
    faces.addMessage(null, new FacesMessage(severity, texts.get(key, values), null));
  }

  public List<MemberView> getRows() {
    return members.list(MOST, Optional.empty());
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
