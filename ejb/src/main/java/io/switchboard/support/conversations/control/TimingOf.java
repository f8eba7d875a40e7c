package io.switchboard.support.conversations.control;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.desk.boundary.DeskSettings;
import io.switchboard.support.desk.boundary.FindDeskSettings;
import io.switchboard.support.desk.boundary.SupportConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The times that hold for a workspace: its own choice, else the operator's. */
@ApplicationScoped
public class TimingOf {
  private SupportConfiguration configuration;
  private FindDeskSettings settings;

  TimingOf() {}

  @Inject
  public TimingOf(SupportConfiguration configuration, FindDeskSettings settings) {
    this.configuration = configuration;
    this.settings = settings;
  }

  Timing of(WorkspaceId workspace) {
    DeskSettings chosen = settings.of(workspace);
    return new Timing(
        configuration.reminders(),
        configuration.reminderStop(),
        chosen.autocloseAgentSilent().orElse(configuration.autocloseAgentSilent()),
        chosen.autocloseCustomerSilent().orElse(configuration.autocloseCustomerSilent()));
  }
}
