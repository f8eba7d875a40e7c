package io.switchboard.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Signs a member in with its name and password, and goes on to the page that was asked for. */
@Named
@RequestScoped
public class SignIn {
  private final SecurityContext security;
  private final FacesContext faces;
  private final Tell tell;

  private String username;
  private String password;

  SignIn() {
    this(null, null, null);
  }

  @Inject
  SignIn(SecurityContext security, FacesContext faces, Tell tell) {
    this.security = security;
    this.faces = faces;
    this.tell = tell;
  }

  /** Answers where to go, or null when the answer is already written or the page is shown again. */
  public String enter() {
    if (username == null || password == null) {
      return refuse("signIn.incomplete");
    }
    AuthenticationStatus status =
        security.authenticate(
            (HttpServletRequest) faces.getExternalContext().getRequest(),
            (HttpServletResponse) faces.getExternalContext().getResponse(),
            AuthenticationParameters.withParams()
                .credential(new UsernamePasswordCredential(username.strip(), password)));
    return switch (status) {
      case SUCCESS -> "/console/overview?faces-redirect=true";
      case SEND_CONTINUE -> {
        faces.responseComplete();
        yield null;
      }
      case NOT_DONE, SEND_FAILURE -> refuse("signIn.refused");
    };
  }

  private String refuse(String key) {
    tell.problem(key);
    return null;
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
}
