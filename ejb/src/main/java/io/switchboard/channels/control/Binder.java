package io.switchboard.channels.control;

import io.switchboard.channels.boundary.Heard.Said;
import io.switchboard.channels.entity.Binding;
import io.switchboard.channels.entity.Channel;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides what a person's words to a bot mean. */
final class Binder {
  private static final Pattern START = Pattern.compile("/start(?:@\\w+)?(?:\\s+(\\S+))?\\s*");
  private static final Pattern CODE = Pattern.compile("\\s*(\\d{6})\\s*");

  /** What to do. */
  enum Meaning {
    /** The person has proved itself: bind. */
    BIND,
    /** The bound person is back, or says hello again. */
    GREET,
    ASK_CODE,
    WRONG_CODE,
    ATTEMPT_OVER,
    /** A text of the bound person. */
    MESSAGE,
    /** Somebody else's words. */
    IGNORE
  }

  private Binder() {}

  static Meaning meaning(Channel channel, Optional<Binding> binding, Said said, Instant now) {
    if (!channel.preferences().admits(said.person(), said.name())) {
      return Meaning.IGNORE;
    }
    Matcher start = START.matcher(said.text());
    boolean starts = start.matches();
    if (channel.account().address() != null) {
      boolean isBound = channel.account().address().equals(said.address());
      return !isBound ? Meaning.IGNORE : starts ? Meaning.GREET : Meaning.MESSAGE;
    }
    String shown = starts ? start.group(1) : code(said.text());
    if (!starts && shown == null) {
      return Meaning.IGNORE;
    }
    return binding
        .filter(attempt -> attempt.isOpen(now))
        .map(attempt -> proof(attempt, shown))
        .orElse(Meaning.ATTEMPT_OVER);
  }

  private static Meaning proof(Binding attempt, String shown) {
    if (shown == null) {
      return Meaning.ASK_CODE;
    }
    if (attempt.isPayload(shown) || attempt.isCode(shown)) {
      return Meaning.BIND;
    }
    return CODE.matcher(shown).matches() ? Meaning.WRONG_CODE : Meaning.ASK_CODE;
  }

  private static String code(String text) {
    Matcher code = CODE.matcher(text);
    return code.matches() ? code.group(1) : null;
  }
}
