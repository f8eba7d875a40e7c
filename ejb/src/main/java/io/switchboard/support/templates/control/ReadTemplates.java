package io.switchboard.support.templates.control;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.desk.boundary.FindDeskSettings;
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
  private FindDeskSettings settings;

  ReadTemplates() {}

  @Inject
  public ReadTemplates(Templates templates, FindDeskSettings settings) {
    this.templates = templates;
    this.settings = settings;
  }

  /** As the database has it now. */
  public WrittenTemplates of(WorkspaceId workspace) {
    return new WrittenTemplates(settings.of(workspace).locale(), templates.of(workspace), builtIn);
  }
}
