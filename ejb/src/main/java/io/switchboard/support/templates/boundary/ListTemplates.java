package io.switchboard.support.templates.boundary;

import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.MemberRole;
import io.switchboard.identity.boundary.Permits;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.templates.control.ReadTemplates;
import io.switchboard.support.templates.entity.WrittenTemplates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists what the desk says by itself. */
@ApplicationScoped
public class ListTemplates {

  /**
   * A template as it is in force for a locale.
   *
   * @param locale for which it is shown
   * @param written whether the workspace has written something for this very locale
   */
  public record Listed(String locale, Template template, boolean written) {}

  private ReadTemplates read;

  ListTemplates() {}

  @Inject
  public ListTemplates(ReadTemplates read) {
    this.read = read;
  }

  /**
   * All of them, in the order of {@link TemplateKey}.
   *
   * @param locale a language tag; empty for the workspace's own
   */
  @Permits(value = CallerKind.OPERATOR, members = MemberRole.VIEWER)
  public List<Listed> list(WorkspaceId workspace, Optional<String> locale) {
    WrittenTemplates written = read.of(workspace);
    String shown = locale.orElse(written.workspaceLocale());
    return Stream.of(TemplateKey.values())
        .map(
            key ->
                new Listed(
                    shown, written.inForce(key, shown), written.find(key, shown).isPresent()))
        .toList();
  }
}
