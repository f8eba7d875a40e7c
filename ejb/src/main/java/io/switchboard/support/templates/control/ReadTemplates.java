package io.switchboard.support.templates.control;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.templates.entity.BuiltInTexts;
import io.switchboard.support.templates.entity.Templates;
import io.switchboard.support.templates.entity.WrittenTemplates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Reads what a workspace has decided about its templates. */
@ApplicationScoped
public class ReadTemplates {
  private final BuiltInTexts builtIn = new BuiltInTexts();
  private Templates templates;

  ReadTemplates() {}

  @Inject
  public ReadTemplates(Templates templates) {
    this.templates = templates;
  }

  /** As the database has it now. */
  public WrittenTemplates of(WorkspaceId workspace) {
    return new WrittenTemplates(BuiltInTexts.FALLBACK, templates.of(workspace), builtIn);
  }
}
