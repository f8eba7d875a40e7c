package io.switchboard.web.support.customer;

import io.switchboard.web.rest.FieldChecks;

/** The body that gives a customer a nickname. */
public record NewName(String name) {
  public NewName {
    new FieldChecks().required("name", name).done();
  }
}
