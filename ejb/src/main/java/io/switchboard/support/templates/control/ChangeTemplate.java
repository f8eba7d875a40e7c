package io.switchboard.support.templates.control;

import io.switchboard.audit.boundary.RecordAudit;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.templates.boundary.ListTemplates.Listed;
import io.switchboard.support.templates.boundary.Template;
import io.switchboard.support.templates.boundary.TemplateFlags;
import io.switchboard.support.templates.boundary.UpsertTemplate.TemplateChange;
import io.switchboard.support.templates.entity.Language;
import io.switchboard.support.templates.entity.Templates;
import io.switchboard.support.templates.entity.WrittenTemplate;
import io.switchboard.support.templates.entity.WrittenTemplates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;

/** Merges a change with what is in force, in a transaction, and leaves its entry. */
@ApplicationScoped
public class ChangeTemplate {
  private Templates templates;
  private ReadTemplates read;
  private RecordAudit audit;

  ChangeTemplate() {}

  @Inject
  public ChangeTemplate(Templates templates, ReadTemplates read, RecordAudit audit) {
    this.templates = templates;
    this.read = read;
    this.audit = audit;
  }

  /** What is in force then. */
  @Transactional
  public Listed change(WorkspaceId workspace, TemplateChange wanted) {
    templates.hold(workspace);
    WrittenTemplates all = read.of(workspace);
    String locale = Language.spelled(wanted.locale().orElse(all.workspaceLocale()));
    Template before = all.inForce(wanted.key(), locale);
    Optional<WrittenTemplate> written = all.find(wanted.key(), locale);
    WrittenTemplate next =
        new WrittenTemplate(
            wanted.key(),
            locale,
            text(wanted, written, all.builtInFor(wanted.key(), locale)),
            flags(wanted, before.flags()));
    if (!written.equals(Optional.of(next))) {
      templates.put(workspace, next);
    }
    Template after = read.of(workspace).inForce(wanted.key(), locale);
    Map<String, String> changes = TemplateChanges.between(before, after);
    if (!changes.isEmpty()) {
      audit.record(
          Optional.of(workspace),
          "template.upsert",
          "template:" + wanted.key().word() + " " + locale,
          changes);
    }
    return new Listed(locale, after, true);
  }

  /** Who writes the built-in text leaves it built in, so that other languages keep theirs. */
  private static Optional<String> text(
      TemplateChange wanted, Optional<WrittenTemplate> written, String builtIn) {
    return wanted.text().isPresent()
        ? wanted.text().filter(text -> !text.equals(builtIn))
        : written.flatMap(WrittenTemplate::text);
  }

  private static TemplateFlags flags(TemplateChange wanted, TemplateFlags before) {
    return new TemplateFlags(
        wanted.enabled().orElse(before.enabled()),
        wanted.toCustomerWs().orElse(before.toCustomerWs()),
        wanted.toCustomerPersist().orElse(before.toCustomerPersist()),
        wanted.toTelegram().orElse(before.toTelegram()),
        wanted.pinInTopic().orElse(before.pinInTopic()),
        wanted.rateSeconds().map(TemplateFlags::rate).orElse(before.rateSeconds()));
  }
}
