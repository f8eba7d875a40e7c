package io.switchboard.support.templates.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.desk.boundary.DeskSettings;
import io.switchboard.support.desk.boundary.FindDeskSettings;
import io.switchboard.support.desk.entity.AllDeskSettings;
import io.switchboard.support.templates.boundary.UpsertTemplate.TemplateChange;
import io.switchboard.support.templates.control.ChangeTemplate;
import io.switchboard.support.templates.control.ReadTemplates;
import io.switchboard.support.templates.control.RememberedTemplates;
import io.switchboard.support.templates.entity.BuiltInTexts;
import io.switchboard.support.templates.entity.Templates;
import io.switchboard.support.templates.entity.WrittenTemplate;
import io.switchboard.support.templates.store.JdbcTemplates;
import io.switchboard.testing.NotedAudit;
import io.switchboard.testing.SteppingClock;
import io.switchboard.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplatesTest {
  private final SteppingClock clock = new SteppingClock();
  private final NotedAudit audit = new NotedAudit();
  private final CountingTemplates templates =
      new CountingTemplates(new JdbcTemplates(TestDatabase.shared(), clock));
  private DeskSettings settings = DeskSettings.DEFAULT;
  private final ReadTemplates read =
      new ReadTemplates(templates, new FindDeskSettings(new ChosenSettings()));
  private final RememberedTemplates remembered = new RememberedTemplates(read);
  private final FindTemplate finding = new FindTemplate(remembered);
  private final UpsertTemplate upserting =
      new UpsertTemplate(new ChangeTemplate(templates, read, audit.door(clock)), remembered);
  private final WorkspaceId workspace = TestDatabase.shared().newWorkspace();

  /** The settings of this test, of any desk. */
  private final class ChosenSettings implements AllDeskSettings {
    @Override
    public Optional<DeskSettings> find(WorkspaceId desk) {
      return Optional.of(settings);
    }

    @Override
    public Change change(WorkspaceId desk, UnaryOperator<DeskSettings> how, Instant now) {
      throw new AssertionError("Templates do not change settings");
    }
  }

  /** Counts how often a workspace's templates are read. */
  private static final class CountingTemplates implements Templates {
    private final Templates templates;
    private int reads;

    CountingTemplates(Templates templates) {
      this.templates = templates;
    }

    @Override
    public List<WrittenTemplate> of(WorkspaceId workspace) {
      reads++;
      return templates.of(workspace);
    }

    @Override
    public void hold(WorkspaceId workspace) {
      templates.hold(workspace);
    }

    @Override
    public void put(WorkspaceId workspace, WrittenTemplate template) {
      templates.put(workspace, template);
    }
  }

  private Template welcome(String locale) {
    return finding.of(workspace, TemplateKey.WELCOME_MESSAGE, locale);
  }

  private void write(Optional<String> locale, String text) {
    upserting.upsert(workspace, TemplateChange.ofText(TemplateKey.WELCOME_MESSAGE, locale, text));
  }

  private static TemplateChange switched(String locale, boolean enabled) {
    return new TemplateChange(
        TemplateKey.WELCOME_MESSAGE,
        Optional.of(locale),
        Optional.empty(),
        Optional.of(enabled),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(30));
  }

  @ParameterizedTest
  @EnumSource(TemplateKey.class)
  void everyTemplateSpeaksEveryLanguage(TemplateKey key) {
    for (String language : BuiltInTexts.LANGUAGES) {
      Template template = finding.of(workspace, key, language);

      assertThat(TemplateChange.isText(template.text())).as(key + " " + language).isTrue();
      assertThat(template.locale()).isEqualTo(language);
      assertThat(template.toCustomerWs() && template.toCustomerPersist()).isFalse();
    }
    assertThat(BuiltInTexts.LANGUAGES.stream().map(each -> finding.of(workspace, key, each).text()))
        .doesNotHaveDuplicates();
  }

  @Test
  void reopeningIsToldInTheWordsOfTheDocument() {
    assertThat(finding.of(workspace, TemplateKey.CONVERSATION_REOPENED, "en").text())
        .isEqualTo("Welcome back — we have reopened your chat and an agent will join shortly.");
  }

  @Test
  void aLocaleThatNobodySpeaksFallsBackToItsLanguageThenToEnglish() {
    assertThat(welcome("pt-BR").locale()).isEqualTo("pt");
    assertThat(welcome("zh-Hant-TW").locale()).isEqualTo("en");
    assertThat(welcome("not a locale; drop").locale()).isEqualTo("en");
  }

  @Test
  void theWorkspacesOwnLanguageGoesBeforeEnglish() {
    settings = settings.withLocale("lv");

    assertThat(welcome("zh").locale()).isEqualTo("lv");
    assertThat(welcome("de").locale()).isEqualTo("de");
    write(Optional.empty(), "Sveiki darbnīcā.");
    assertThat(audit.last().target()).isEqualTo("template:welcome_message lv");
  }

  @Test
  void whatTheWorkspaceWroteGoesBeforeWhatIsBuiltIn() {
    write(Optional.empty(), "Welcome to the garage.");
    assertThat(welcome("de").text()).isEqualTo("Welcome to the garage.");

    write(Optional.of("de"), "Willkommen in der Werkstatt.");
    assertThat(welcome("de-AT").text()).isEqualTo("Willkommen in der Werkstatt.");
    assertThat(welcome("en").text()).isEqualTo("Welcome to the garage.");
  }

  @Test
  void switchingATemplateOffSwitchesItOffForAllLanguagesAndKeepsTheirTexts() {
    upserting.upsert(workspace, switched("en", false));

    Template german = welcome("de");
    assertThat(german.enabled()).isFalse();
    assertThat(german.locale()).isEqualTo("de");
    assertThat(german.rateSeconds()).isEqualTo(OptionalInt.of(30));
  }

  @Test
  void aChangeMergesWithWhatIsInForce() {
    write(Optional.of("en"), "Hi.");
    upserting.upsert(workspace, switched("en", false));

    assertThat(welcome("en").text()).isEqualTo("Hi.");
    assertThat(welcome("en").toCustomerPersist()).isTrue();
    assertThat(audit.last().detail())
        .isEqualTo(Map.of("enabled", "true → false", "rate_limit_per_conv_sec", "0 → 30"));
    assertThat(audit.last().target()).isEqualTo("template:welcome_message en");
  }

  @Test
  void writingTheBuiltInTextAgainGivesEachLanguageItsOwnBack() {
    String builtIn = welcome("en").text();
    write(Optional.of("en"), "Hi.");
    write(Optional.of("en"), builtIn);

    assertThat(welcome("de").locale()).isEqualTo("de");
  }

  @Test
  @DisplayName("R12: the entry of a changed template tells of texts their length only")
  void theEntryTellsOfTextsTheirLengthOnly() {
    write(Optional.of("en"), "Hi.");

    assertThat(audit.last().detail()).isEqualTo(Map.of("text", "27 → 3 characters"));
    write(Optional.of("en"), "Hi.");
    assertThat(audit.entries()).hasSize(1);
  }

  @Test
  void manyMessagesCostOneStatement() {
    for (int i = 0; i < 1_000; i++) {
      welcome("en");
    }

    assertThat(templates.reads).isEqualTo(1);
  }

  @Test
  void theListShowsEachTemplateAndWhatIsWritten() {
    write(Optional.of("lv"), "Sveiki!");

    List<ListTemplates.Listed> listed = new ListTemplates(read).list(workspace, Optional.of("lv"));

    assertThat(listed).hasSize(TemplateKey.values().length);
    assertThat(listed)
        .filteredOn(ListTemplates.Listed::written)
        .extracting(each -> each.template().text())
        .containsExactly("Sveiki!");
  }

  @Test
  void placeholdersAreFilledOnceAndUnknownOnesStay() {
    Template template =
        new Template(
            TemplateKey.WELCOME_MESSAGE,
            "en",
            "Hi {name}, {agent} is here. {other} {",
            TemplateKey.WELCOME_MESSAGE.builtInFlags());

    assertThat(template.render(Map.of("name", "{agent}$1\\", "agent", "Ada")))
        .isEqualTo("Hi {agent}$1\\, Ada is here. {other} {");
  }

  @Test
  void aTextThatDeceivesIsRefused() {
    assertThatThrownBy(
            () ->
                TemplateChange.ofText(
                    TemplateKey.WELCOME_MESSAGE, Optional.empty(), "abc\u202Ecba"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
