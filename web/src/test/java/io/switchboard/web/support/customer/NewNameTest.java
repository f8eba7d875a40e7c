package io.switchboard.web.support.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.switchboard.web.rest.InvalidFields;
import org.junit.jupiter.api.Test;

class NewNameTest {
  @Test
  void aNameIsBoundedBeforeAnythingLooksAtIt() {
    assertThat(new NewName("a".repeat(200)).name()).hasSize(200);
    assertThatThrownBy(() -> new NewName("a".repeat(201))).isInstanceOf(InvalidFields.class);
    assertThatThrownBy(() -> new NewName(null)).isInstanceOf(InvalidFields.class);
  }
}
