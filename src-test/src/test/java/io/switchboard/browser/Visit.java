package io.switchboard.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.switchboard.harness.RunningSwitchboard;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * One person's visit in a browser of its own. What the browser complains about, such as a script
 * that the content security policy refuses, is kept for the test to judge.
 */
final class Visit implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  /** Pages that refresh by themselves do so every few seconds. */
  private static final double PATIENCE_MILLIS = 20_000;

  private static Browser browser;

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  private Visit() {
    context =
        browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setBaseURL(RunningSwitchboard.shared().baseUrl().toString())
                    .setLocale("en-GB"));
    page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
  }

  private static synchronized Browser browser() {
    if (browser == null) {
      PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(CHROMIUM)
                      .setArgs(List.of("--no-sandbox")));
    }
    return browser;
  }

  /** Somebody who is not signed in. */
  static Visit ofStranger() {
    return new Visit();
  }

  /** The administrator, signed in. */
  static Visit ofAdministrator() {
    Visit visit = new Visit();
    visit.page.navigate("/console/sign-in");
    visit.signIn("admin", RunningSwitchboard.shared().adminPassword());
    visit.page.waitForURL("**/console/overview");
    return visit;
  }

  void signIn(String name, String password) {
    page.getByLabel("Name").fill(name);
    page.getByLabel("Password").fill(password);
    button("Sign in").click();
  }

  Page page() {
    return page;
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** The page that this act opens beside the present one. */
  Page opened(Runnable act) {
    Page opened = page.waitForPopup(act);
    opened.onPageError(complaints::add);
    return opened;
  }

  /** What went wrong in the browser so far. */
  List<String> complaints() {
    return complaints;
  }

  @Override
  public void close() {
    context.close();
  }
}
