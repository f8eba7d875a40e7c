package io.switchboard.support.desk.control;

import io.switchboard.identity.boundary.ListWorkspaces;
import io.switchboard.identity.boundary.WorkspaceView;
import io.switchboard.support.desk.entity.Desks;
import io.switchboard.support.desk.entity.KeptDesk;
import io.switchboard.telemetry.boundary.HealthProbe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/** Desks whose bot cannot work in its group degrade the installation's health. */
@ApplicationScoped
public class DegradedDesksProbe implements HealthProbe {
  private static final int NAMED = 5;

  private Desks desks;
  private ListWorkspaces workspaces;

  DegradedDesksProbe() {}

  @Inject
  public DegradedDesksProbe(Desks desks, ListWorkspaces workspaces) {
    this.desks = desks;
    this.workspaces = workspaces;
  }

  @Override
  public String name() {
    return "desks";
  }

  @Override
  public Finding check() {
    List<KeptDesk> degraded = desks.degraded(NAMED + 1);
    if (degraded.isEmpty()) {
      return Finding.well();
    }
    String named =
        degraded.stream().limit(NAMED).map(this::inWords).collect(Collectors.joining(" "));
    return Finding.unwell(degraded.size() > NAMED ? named + " And more." : named);
  }

  private String inWords(KeptDesk desk) {
    String name =
        workspaces.find(desk.workspace()).map(WorkspaceView::name).orElse("A removed workspace");
    return name + ": " + desk.reason().orElse("").replace('\n', ' ');
  }
}
