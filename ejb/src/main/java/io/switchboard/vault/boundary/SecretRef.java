package io.switchboard.vault.boundary;

import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import java.util.Objects;

/**
 * Names a secret.
 *
 * @param field which of the user's secrets, such as {@code telegram.bot-token}
 */
public record SecretRef(WorkspaceId workspace, UserId user, String field) {
  private static final int MAX_FIELD_LENGTH = 128;

  public SecretRef {
    Objects.requireNonNull(workspace, "workspace");
    Objects.requireNonNull(user, "user");
    if (field == null || field.isBlank() || field.length() > MAX_FIELD_LENGTH) {
      throw new IllegalArgumentException("A secret's field is a word.");
    }
  }
}
