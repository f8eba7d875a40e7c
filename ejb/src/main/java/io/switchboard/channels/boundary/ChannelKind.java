package io.switchboard.channels.boundary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/**
 * The platforms, in the default order of preference, each with its word in the outside contract.
 */
public enum ChannelKind {
  TELEGRAM("telegram", "Telegram"),
  WHATSAPP("whatsapp", "WhatsApp"),
  WHATSAPP_BUSINESS("whatsapp-business", "WhatsApp Business"),
  DISCORD("discord", "Discord"),
  WHATSAPP_TWILIO("whatsapp-twilio", "WhatsApp (Twilio)"),
  EMAIL("email", "E-mail");

  private final String word;
  private final String title;

  ChannelKind(String word, String title) {
    this.word = word;
    this.title = title;
  }

  /** The word used in paths, bodies, tables and events. */
  @JsonValue
  public String word() {
    return word;
  }

  /** The name shown to people. */
  public String title() {
    return title;
  }

  public static Optional<ChannelKind> ofWord(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }
}
