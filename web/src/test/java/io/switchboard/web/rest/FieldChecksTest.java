package io.switchboard.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class FieldChecksTest {

  private static List<FieldError> errors(FieldChecks checks) {
    return catchThrowableOfType(InvalidFields.class, checks::done).errors();
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    assertThat(
            errors(
                new FieldChecks()
                    .text("name", "", 1, 5)
                    .required("role", null)
                    .that(false, "ids", "must be fewer")))
        .extracting(FieldError::field)
        .containsExactly("name", "role", "ids");
  }

  @Test
  void whatIsRightPasses() {
    assertThatCode(
            () ->
                new FieldChecks()
                    .text("name", "Ada", 1, 3)
                    .text("emoji", "😀😀😀", 1, 3)
                    .text("optional", "", 0, 3)
                    .required("role", "ADMIN")
                    .done())
        .doesNotThrowAnyException();
  }

  @Test
  void textsAreOneLineOfWholeCharacters() {
    for (String wrong : new String[] {null, "", "  ", "a\nb", "a\u0000", "\uD83D", "toolong"}) {
      assertThat(errors(new FieldChecks().text("name", wrong, 1, 5))).as(wrong).isNotEmpty();
    }
  }
}
