package io.switchboard.channels.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;

/** Makes what proves that a person is the one who set a bot up. */
@ApplicationScoped
public class BindingSecrets {
  private static final int PAYLOAD_BYTES = 24;
  private static final int CODES = 1_000_000;

  private final SecureRandom random = new SecureRandom();

  /** 192 random bits in the letters that start links allow. */
  public String payload() {
    byte[] bytes = new byte[PAYLOAD_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Six digits. */
  public String code() {
    return "%06d".formatted(random.nextInt(CODES));
  }
}
