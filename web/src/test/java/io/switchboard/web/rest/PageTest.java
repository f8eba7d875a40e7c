package io.switchboard.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R6: a list is a page of at most 200, continued by an opaque cursor")
class PageTest {

  private static Problem refused(String limit, String cursor) {
    Problem problem =
        catchThrowableOfType(Problem.class, () -> PageRequest.of(limit, cursor).afterId());
    assertThat(problem).as("limit %s, cursor %s", limit, cursor).isNotNull();
    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.code()).isEqualTo("invalid_parameter");
    return problem;
  }

  @Test
  void withoutAWishItIsThe50First() {
    PageRequest page = PageRequest.of(null, null);
    assertThat(page.limit()).isEqualTo(50);
    assertThat(page.afterId()).isEmpty();
  }

  @Test
  void limitsOutOfReachAreRefused() {
    assertThat(PageRequest.of("1", null).limit()).isEqualTo(1);
    assertThat(PageRequest.of("200", null).limit()).isEqualTo(200);
    for (String limit : new String[] {"0", "201", "-1", "", "ten", "1.5", "99999999999", " 5"}) {
      assertThat(refused(limit, null).getMessage()).contains("1 to 200");
    }
  }

  @Test
  void cursorsThatAreNotOursAreRefused() {
    for (String cursor : new String[] {"", "%%%", "a".repeat(513), new Cursor("x").toString()}) {
      assertThat(refused(null, cursor).getMessage()).contains("cursor");
    }
  }

  @Test
  void aPageThatIsNotTheLastLeadsToTheNext() {
    List<UUID> ids = IntStream.range(0, 3).mapToObj(i -> new UUID(7, i)).toList();
    Page<UUID> page = Page.of(ids, PageRequest.of("2", null), id -> id);
    assertThat(page.items()).containsExactly(ids.get(0), ids.get(1));
    assertThat(PageRequest.of("2", page.nextCursor()).afterId()).contains(ids.get(1));
  }

  @Test
  void theLastPageLeadsNowhere() {
    List<UUID> ids = List.of(new UUID(7, 1), new UUID(7, 2));
    assertThat(Page.of(ids, PageRequest.of("2", null), id -> id).nextCursor()).isNull();
    assertThat(Page.of(List.<UUID>of(), PageRequest.of("2", null), id -> id).items()).isEmpty();
  }
}
