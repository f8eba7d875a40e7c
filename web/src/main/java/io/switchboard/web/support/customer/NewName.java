package io.switchboard.web.support.customer;

import io.switchboard.web.rest.FieldChecks;

/** The body that gives a customer a nickname. */
public record NewName(String name) {
  public NewName {
    new FieldChecks()
        .required("name", name)
        .that(
            name == null || name.length() <= NewChat.LONGEST_NAME,
            "name",
            "must have 2 to 32 characters")
        .done();
  }
}
