package io.switchboard.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

/** What a posted form says to us, and what we say to who posted it. */
@RequestScoped
public class Tell {
  private final FacesContext faces;
  private final Texts texts;

  Tell() {
    this(null, null);
  }

  @Inject
  Tell(FacesContext faces, Texts texts) {
    this.faces = faces;
    this.texts = texts;
  }

  /** A field of the posted form; null without one. */
  String posted(String field) {
    return faces.getExternalContext().getRequestParameterMap().get(field);
  }

  void done(String key, Object... values) {
    add(FacesMessage.SEVERITY_INFO, key, values);
  }

  void warning(String key, Object... values) {
    add(FacesMessage.SEVERITY_WARN, key, values);
  }

  void problem(String key, Object... values) {
    add(FacesMessage.SEVERITY_ERROR, key, values);
  }

  /** Shows what was said on the page that a redirect leads to. */
  void keep() {
    faces.getExternalContext().getFlash().setKeepMessages(true);
  }

  private void add(FacesMessage.Severity severity, String key, Object... values) {
    String text = texts.get(key, values);
    faces.addMessage(null, new FacesMessage(severity, text, text));
  }
}
