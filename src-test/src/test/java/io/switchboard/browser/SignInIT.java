package io.switchboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import io.switchboard.harness.RunningSwitchboard;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Signing in and out. */
class SignInIT {

  @Test
  @DisplayName("R1: without a session a page leads to the sign-in, and back to it")
  void aPageLeadsToTheSignInAndBack() {
    try (Visit visit = Visit.ofStranger()) {
      Page page = visit.page();
      page.navigate("/console/channels");
      assertThat(page.getByRole(AriaRole.HEADING)).hasText("Sign in");
      visit.signIn("admin", RunningSwitchboard.shared().adminPassword());
      page.waitForURL("**/console/channels");
      assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
          .hasText("Channels");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  @DisplayName("R7: the session's cookie is kept from scripts and from other sites' forms")
  void theSessionsCookieIsGuarded() {
    try (Visit visit = Visit.ofAdministrator()) {
      List<Cookie> cookies = visit.page().context().cookies();
      assertThat(cookies).extracting(cookie -> cookie.name).containsExactly("SWITCHBOARD_SESSION");
      assertThat(cookies.get(0).httpOnly).isTrue();
      assertThat(cookies.get(0).sameSite).isEqualTo(SameSiteAttribute.LAX);
      assertThat(cookies.get(0).path).isEqualTo("/");
    }
  }

  @Test
  void signedOutThePagesAreClosed() {
    try (Visit visit = Visit.ofAdministrator()) {
      visit.button("Sign out").click();
      visit.page().waitForURL("**/console/sign-in");
      visit.page().navigate("/console/notifications");
      assertThat(visit.page().getByLabel("Password")).isVisible();
    }
  }

  @Test
  void fiveWrongPasswordsLockTheAccountAndSayWhatToDo() {
    RunningSwitchboard.shared()
        .operator()
        .post(
            "/v1/admin/members",
            Map.of("username", "locked-one", "password", "the right password", "role", "VIEWER"))
        .expect(201);
    try (Visit visit = Visit.ofStranger()) {
      visit.page().navigate("/console/sign-in");
      for (int i = 0; i < 5; i++) {
        visit.signIn("locked-one", "a wrong password");
        assertThat(visit.page().getByText("Wait a minute, then try again")).isVisible();
      }
      visit.signIn("locked-one", "the right password");
      assertThat(visit.page().getByText("the account is locked")).isVisible();
      assertThat(visit.page()).hasURL(RunningSwitchboard.shared().baseUrl() + "/console/sign-in");
    }
  }

  @Test
  @DisplayName("R2: what a role may not do is not shown, and refused when asked for")
  void aViewerSeesNoAdministration() {
    RunningSwitchboard.shared()
        .operator()
        .post(
            "/v1/admin/members",
            Map.of("username", "viewer-one", "password", "the right password", "role", "VIEWER"))
        .expect(201);
    try (Visit visit = Visit.ofStranger()) {
      Page page = visit.page();
      page.navigate("/console/sign-in");
      visit.signIn("viewer-one", "the right password");
      page.waitForURL("**/console/overview");
      assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Members")))
          .hasCount(0);
      assertThat(page.navigate("/console/members").status()).isEqualTo(403);
    }
  }

  @Test
  @DisplayName("R2: a changed role holds from the next sign-in on, and the old session ends")
  void aRoleIsChanged() {
    RunningSwitchboard.shared()
        .operator()
        .post(
            "/v1/admin/members",
            Map.of("username", "rises", "password", "the right password", "role", "VIEWER"))
        .expect(201);
    try (Visit visit = Visit.ofAdministrator()) {
      Page page = visit.page();
      page.navigate("/console/members");
      Locator row = page.locator("tr").filter(new Locator.FilterOptions().setHasText("rises"));
      row.getByText("Change role").click();
      row.getByLabel("New role of rises").selectOption("OPERATOR");
      row.getByText("Change", new Locator.GetByTextOptions().setExact(true)).click();
      assertThat(page.getByText("The role is changed.")).isVisible();
      assertThat(row).containsText("Operator: redelivers");
      assertThat(visit.complaints()).isEmpty();
    }
    try (Visit visit = Visit.ofStranger()) {
      visit.page().navigate("/console/sign-in");
      visit.signIn("rises", "the right password");
      assertThat(visit.page().locator(".who")).containsText("Operator");
    }
  }
}
