package io.switchboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No page has a fault of WCAG 2 AA that a program can find. */
class AccessibilityIT {
  private static final List<String> PAGES =
      List.of(
          "/console/overview",
          "/console/notifications",
          "/console/dead-letters",
          "/console/channels",
          "/console/members",
          "/console/workspaces",
          "/console/health",
          "/connect/");

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void pagesAreAccessible(ColorScheme scheme) {
    try (Visit visit = Visit.ofAdministrator()) {
      Page page = visit.page();
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (String address : PAGES) {
        page.navigate(address);
        page.waitForSelector(
            "h1", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.VISIBLE));
        assertThat(
                new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .flatMap(
                            rule ->
                                rule.getNodes().stream()
                                    .map(node -> rule.getId() + " at " + node.getHtml())))
            .as(address)
            .isEmpty();
      }
    }
  }
}
