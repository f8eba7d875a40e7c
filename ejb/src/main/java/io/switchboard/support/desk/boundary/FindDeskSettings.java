package io.switchboard.support.desk.boundary;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.desk.entity.AllDeskSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Finds what a workspace chose for its desk. */
@ApplicationScoped
public class FindDeskSettings {
  private AllDeskSettings settings;

  FindDeskSettings() {}

  @Inject
  public FindDeskSettings(AllDeskSettings settings) {
    this.settings = settings;
  }

  /** The choice, or the default. Works in any transaction, or without. */
  public DeskSettings of(WorkspaceId workspace) {
    return settings.find(workspace).orElse(DeskSettings.DEFAULT);
  }
}
