package io.switchboard.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;

/** Ends the member's session. */
@Named
@RequestScoped
public class SignOut {
  private final FacesContext faces;

  SignOut() {
    this(null);
  }

  @Inject
  SignOut(FacesContext faces) {
    this.faces = faces;
  }

  public String leave() throws ServletException {
    ((HttpServletRequest) faces.getExternalContext().getRequest()).logout();
    faces.getExternalContext().invalidateSession();
    return "/console/sign-in?faces-redirect=true";
  }
}
