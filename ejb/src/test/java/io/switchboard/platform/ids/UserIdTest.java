package io.switchboard.platform.ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.switchboard.platform.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class UserIdTest {
  @Test
  void aBodyNamesAUserByAText() throws JsonProcessingException {
    assertThat(Json.mapper().readValue("\"ada\"", UserId.class)).isEqualTo(new UserId("ada"));
    assertThat(Json.mapper().writeValueAsString(new UserId("ada"))).isEqualTo("\"ada\"");
  }

  @Test
  void noBodyNamesTheWorkspaceItself() {
    for (String odd : List.of("\"\"", "\" \"", "7", "{}", "\"a\\u0000b\"")) {
      assertThatThrownBy(() -> Json.mapper().readValue(odd, UserId.class))
          .as(odd)
          .isInstanceOf(JsonProcessingException.class);
    }
  }
}
