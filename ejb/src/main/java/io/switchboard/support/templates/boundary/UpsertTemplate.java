package io.switchboard.support.templates.boundary;

import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.MemberRole;
import io.switchboard.identity.boundary.Permits;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.boundary.ShownText;
import io.switchboard.support.templates.boundary.ListTemplates.Listed;
import io.switchboard.support.templates.control.ChangeTemplate;
import io.switchboard.support.templates.control.RememberedTemplates;
import io.switchboard.support.templates.entity.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;

/** Changes what the desk says by itself, for one locale. */
@ApplicationScoped
public class UpsertTemplate {

  /**
   * What is to be different; what is empty stays as it is in force.
   *
   * @param locale a language tag; empty for the workspace's own
   * @param rateSeconds 0 for no limit
   */
  public record TemplateChange(
      TemplateKey key,
      Optional<String> locale,
      Optional<String> text,
      Optional<Boolean> enabled,
      Optional<Boolean> toCustomerWs,
      Optional<Boolean> toCustomerPersist,
      Optional<Boolean> toTelegram,
      Optional<Boolean> pinInTopic,
      Optional<Integer> rateSeconds) {
    /** The longest rate: a year. */
    public static final int LONGEST_RATE_SECONDS = 31_536_000;

    public TemplateChange {
      Objects.requireNonNull(key, "key");
      if (!locale.stream().allMatch(Language::isTag)) {
        throw new IllegalArgumentException("A locale is a language tag, such as en or pt-BR.");
      }
      if (!text.stream().allMatch(TemplateChange::isText)) {
        throw new IllegalArgumentException(
            "A template's text has 1 to " + Template.LONGEST_TEXT + " characters.");
      }
      if (!rateSeconds.stream().allMatch(TemplateChange::isRate)) {
        throw new IllegalArgumentException(
            "A template's rate has 0 to " + LONGEST_RATE_SECONDS + " seconds.");
      }
    }

    /** Another text and nothing else. */
    public static TemplateChange ofText(TemplateKey key, Optional<String> locale, String text) {
      return new TemplateChange(
          key,
          locale,
          Optional.of(text),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    /** Whether this may be a locale. */
    public static boolean isLocale(String tag) {
      return Language.isTag(tag);
    }

    /** Whether this may be a template's text. */
    public static boolean isText(String text) {
      return ShownText.isLines(text, Template.LONGEST_TEXT);
    }

    /** Whether this may be a rate. */
    public static boolean isRate(int seconds) {
      return seconds >= 0 && seconds <= LONGEST_RATE_SECONDS;
    }
  }

  private ChangeTemplate change;
  private RememberedTemplates remembered;

  UpsertTemplate() {}

  @Inject
  public UpsertTemplate(ChangeTemplate change, RememberedTemplates remembered) {
    this.change = change;
    this.remembered = remembered;
  }

  /**
   * The template as it is in force for that locale now. An entry tells which fields changed, of
   * texts the lengths.
   */
  @Permits(value = CallerKind.OPERATOR, members = MemberRole.ADMIN)
  public Listed upsert(WorkspaceId workspace, TemplateChange wanted) {
    Listed now = change.change(workspace, wanted);
    remembered.forget(workspace);
    return now;
  }
}
