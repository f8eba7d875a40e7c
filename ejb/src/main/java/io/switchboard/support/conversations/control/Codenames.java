package io.switchboard.support.conversations.control;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Names by which agents tell conversations apart, such as "Blue Lion #84C2". */
final class Codenames {
  private static final List<String> COLOURS =
      List.of(
          "Amber", "Azure", "Black", "Blue", "Bronze", "Coral", "Crimson", "Cyan", "Emerald",
          "Golden", "Green", "Grey", "Indigo", "Ivory", "Jade", "Lilac", "Lime", "Mint", "Orange",
          "Pearl", "Pink", "Plum", "Purple", "Red", "Rose", "Ruby", "Silver", "Teal", "Violet",
          "White", "Yellow");
  private static final List<String> ANIMALS =
      List.of(
          "Badger", "Bear", "Beaver", "Bison", "Crane", "Deer", "Dolphin", "Eagle", "Falcon",
          "Finch", "Fox", "Hare", "Hawk", "Heron", "Horse", "Ibex", "Jaguar", "Koala", "Lark",
          "Lion", "Lynx", "Marten", "Moose", "Otter", "Owl", "Panda", "Puma", "Raven", "Robin",
          "Salmon", "Seal", "Stork", "Swan", "Tiger", "Turtle", "Whale", "Wolf", "Zebra");

  private final Random random;

  Codenames() {
    this(new SecureRandom());
  }

  Codenames(Random random) {
    this.random = random;
  }

  /** Another one, of some 77 million. */
  String next() {
    return "%s %s #%s"
        .formatted(
            COLOURS.get(random.nextInt(COLOURS.size())),
            ANIMALS.get(random.nextInt(ANIMALS.size())),
            String.format(Locale.ROOT, "%04X", random.nextInt(0x10000)));
  }
}
