package io.switchboard.web.console;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The workspace whose data the pages show, for this session; none chosen shows all. */
@Named
@SessionScoped
public class ChosenWorkspace implements Serializable {
  private static final long serialVersionUID = 1L;
  private String id;

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public List<String> getChoices() {
    return List.of();
  }

  public String choose() {
    return null;
  }
}
