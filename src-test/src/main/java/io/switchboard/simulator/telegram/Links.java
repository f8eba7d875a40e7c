package io.switchboard.simulator.telegram;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** What Telegram takes for the target of a link. */
final class Links {

  private static final Set<String> SCHEMES = Set.of("http", "https", "tg", "ton", "tonsite");
  private static final String EMOJI = "tg://emoji?id=";

  private Links() {}

  /** The link as Telegram keeps it, or null when it keeps the text without a link. */
  static String checked(String link) {
    String trimmed = link.strip();
    String complete = trimmed.contains("://") ? trimmed : "http://" + trimmed;
    try {
      URI uri = new URI(complete.replace(" ", "%20"));
      String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
      if (!SCHEMES.contains(scheme) || uri.getRawAuthority() == null) {
        return null;
      }
      boolean web = scheme.startsWith("http");
      if (web && !uri.getRawAuthority().contains(".") && uri.getPort() < 0) {
        return null;
      }
      return web && uri.getRawPath().isEmpty() && uri.getRawQuery() == null
          ? complete + "/"
          : complete;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  static String customEmoji(String link) throws MarkupException {
    if (!link.startsWith(EMOJI) || !link.substring(EMOJI.length()).matches("[1-9]\\d{0,18}")) {
      throw new MarkupException("Invalid tg://emoji or tg://time URL specified");
    }
    return link.substring(EMOJI.length());
  }
}
