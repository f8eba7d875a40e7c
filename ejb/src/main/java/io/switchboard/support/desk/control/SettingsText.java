package io.switchboard.support.desk.control;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.switchboard.platform.json.Json;
import io.switchboard.support.desk.boundary.BusinessHours;
import io.switchboard.support.desk.boundary.BusinessHours.Opening;
import io.switchboard.support.desk.boundary.DeskSettings;
import io.switchboard.support.desk.boundary.DeskSettings.Branding;
import io.switchboard.support.desk.boundary.DeskSettings.Position;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Settings as the JSON that they are kept as. What an older build has not written is null. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SettingsText(
    String locale,
    Integer retentionDays,
    Hours businessHours,
    Duration autocloseAgentSilent,
    Duration autocloseCustomerSilent,
    String accent,
    Position position,
    String title) {

  private record Hours(String timezone, List<Times> schedule) {}

  private record Times(DayOfWeek day, LocalTime start, LocalTime end) {}

  /** The settings in a text that {@link #write} made. */
  public static DeskSettings read(String text) {
    try {
      return Json.mapper().readValue(text, SettingsText.class).settings();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The settings of a desk cannot be read", e);
    }
  }

  /** The text of settings. */
  public static String write(DeskSettings settings) {
    try {
      return Json.mapper().writeValueAsString(of(settings));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The settings of a desk are no JSON", e);
    }
  }

  /** What is another in the second: its name and its new value. */
  public static Map<String, String> changes(DeskSettings before, DeskSettings after) {
    Map<String, JsonNode> former = values(before);
    Map<String, String> changes = new TreeMap<>();
    values(after)
        .forEach(
            (name, value) -> {
              if (!value.equals(former.get(name))) {
                changes.put(name, value.isTextual() ? value.asText() : value.toString());
              }
            });
    return changes;
  }

  private static Map<String, JsonNode> values(DeskSettings settings) {
    return Json.mapper().convertValue(of(settings), new TypeReference<>() {});
  }

  private static SettingsText of(DeskSettings settings) {
    Branding branding = settings.branding();
    return new SettingsText(
        settings.locale(),
        settings.retentionDays().orElse(null),
        settings.businessHours().map(SettingsText::hours).orElse(null),
        settings.autocloseAgentSilent().orElse(null),
        settings.autocloseCustomerSilent().orElse(null),
        branding.accent().orElse(null),
        branding.position(),
        branding.title().orElse(null));
  }

  private static Hours hours(BusinessHours hours) {
    return new Hours(
        hours.timezone().getId(),
        hours.schedule().stream()
            .map(opening -> new Times(opening.day(), opening.start(), opening.end()))
            .toList());
  }

  private DeskSettings settings() {
    return new DeskSettings(
        locale,
        Optional.ofNullable(retentionDays),
        Optional.ofNullable(businessHours).map(SettingsText::hours),
        Optional.ofNullable(autocloseAgentSilent),
        Optional.ofNullable(autocloseCustomerSilent),
        new Branding(Optional.ofNullable(accent), position, Optional.ofNullable(title)));
  }

  private static BusinessHours hours(Hours hours) {
    return new BusinessHours(
        ZoneId.of(hours.timezone()),
        hours.schedule().stream()
            .map(times -> new Opening(times.day(), times.start(), times.end()))
            .toList());
  }
}
