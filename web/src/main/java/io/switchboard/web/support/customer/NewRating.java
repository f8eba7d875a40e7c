package io.switchboard.web.support.customer;

import io.switchboard.web.rest.FieldChecks;

/** The body that rates a conversation. */
public record NewRating(Integer rating) {
  private static final int MOST = 5;

  public NewRating {
    new FieldChecks()
        .that(rating != null && rating >= 1 && rating <= MOST, "rating", "must be from 1 to 5")
        .done();
  }
}
