package io.switchboard.simulator.telegram;

/** Who does something in a group: a bot or a person; the other one is null. */
record Actor(Bot bot, Person person) {

  static Actor of(Bot bot) {
    return new Actor(bot, null);
  }

  static Actor of(Person person) {
    return new Actor(null, person);
  }

  boolean isBot() {
    return bot != null;
  }

  long id() {
    return bot == null ? person.id() : bot.id();
  }

  String json() {
    return bot == null ? person.userJson() : bot.userJson();
  }
}
