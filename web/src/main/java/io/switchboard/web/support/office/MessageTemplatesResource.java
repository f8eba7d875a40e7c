package io.switchboard.web.support.office;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.support.templates.boundary.ListTemplates;
import io.switchboard.support.templates.boundary.ListTemplates.Listed;
import io.switchboard.support.templates.boundary.Template;
import io.switchboard.support.templates.boundary.TemplateKey;
import io.switchboard.support.templates.boundary.UpsertTemplate;
import io.switchboard.support.templates.boundary.UpsertTemplate.TemplateChange;
import io.switchboard.web.rest.FieldChecks;
import io.switchboard.web.rest.For;
import io.switchboard.web.rest.Page;
import io.switchboard.web.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the desk says by itself. */
@Path("admin/message-templates")
@ApplicationScoped
@For(CallerKind.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MessageTemplatesResource {
  private static final String KEYS =
      Stream.of(TemplateKey.values()).map(TemplateKey::word).collect(Collectors.joining(", "));

  private AskedWorkspace workspaces;
  private ListTemplates list;
  private UpsertTemplate upsert;

  MessageTemplatesResource() {}

  @Inject
  public MessageTemplatesResource(
      AskedWorkspace workspaces, ListTemplates list, UpsertTemplate upsert) {
    this.workspaces = workspaces;
    this.list = list;
    this.upsert = upsert;
  }

  /**
   * A template in force for a locale.
   *
   * @param textLocale of the text, which is another where none is written in this one
   * @param builtIn whether nothing is written for this locale
   */
  @JsonNaming(SnakeCaseStrategy.class)
  public record ShownTemplate(
      String key,
      String locale,
      boolean enabled,
      String text,
      String textLocale,
      boolean builtIn,
      boolean toCustomerWs,
      boolean toCustomerPersist,
      boolean toTelegram,
      boolean pinInTopic,
      Integer rateLimitPerConvSec) {
    static ShownTemplate of(Listed listed) {
      Template template = listed.template();
      return new ShownTemplate(
          template.key().word(),
          listed.locale(),
          template.enabled(),
          template.text(),
          template.locale(),
          !listed.written(),
          template.toCustomerWs(),
          template.toCustomerPersist(),
          template.toTelegram(),
          template.pinInTopic(),
          template.rateSeconds().isPresent() ? template.rateSeconds().getAsInt() : null);
    }
  }

  /** A template as it is to be; what is left out stays as it is in force. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record WantedTemplate(
      UUID workspace,
      String key,
      String locale,
      Boolean enabled,
      String text,
      Boolean toCustomerWs,
      Boolean toCustomerPersist,
      Boolean toTelegram,
      Boolean pinInTopic,
      Integer rateLimitPerConvSec) {
    public WantedTemplate {
      new FieldChecks()
          .required("key", key)
          .that(key == null || TemplateKey.of(key).isPresent(), "key", "must be one of " + KEYS)
          .that(
              locale == null || TemplateChange.isLocale(locale),
              "locale",
              "must be a language tag, such as en or pt-BR")
          .that(
              text == null || TemplateChange.isText(text),
              "text",
              "must have 1 to " + Template.LONGEST_TEXT + " characters and no control characters")
          .that(
              rateLimitPerConvSec == null || TemplateChange.isRate(rateLimitPerConvSec),
              "rate_limit_per_conv_sec",
              "must be from 0 (no limit) to " + TemplateChange.LONGEST_RATE_SECONDS)
          .done();
    }

    TemplateChange change() {
      return new TemplateChange(
          TemplateKey.of(key).orElseThrow(),
          Optional.ofNullable(locale),
          Optional.ofNullable(text),
          Optional.ofNullable(enabled),
          Optional.ofNullable(toCustomerWs),
          Optional.ofNullable(toCustomerPersist),
          Optional.ofNullable(toTelegram),
          Optional.ofNullable(pinInTopic),
          Optional.ofNullable(rateLimitPerConvSec));
    }
  }

  @GET
  public Page<ShownTemplate> list(
      @QueryParam("workspace") String workspace, @QueryParam("locale") String locale) {
    if (locale != null && !TemplateChange.isLocale(locale)) {
      throw Problem.invalidParameter("locale", "a language tag, such as en or pt-BR");
    }
    return new Page<>(
        list.list(workspaces.of(workspace), Optional.ofNullable(locale)).stream()
            .map(ShownTemplate::of)
            .toList(),
        null);
  }

  @POST
  @Path("upsert")
  public ShownTemplate upsert(@QueryParam("workspace") String workspace, WantedTemplate body) {
    return ShownTemplate.of(
        upsert.upsert(workspaces.of(body.workspace(), workspace), body.change()));
  }
}
