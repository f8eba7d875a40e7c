package io.switchboard.web.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.switchboard.inbound.boundary.AcceptWebhook;
import io.switchboard.web.rest.Problem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TelegramHookResourceTest {
  private final List<String> taken = new ArrayList<>();
  private AcceptWebhook.Verdict verdict = AcceptWebhook.Verdict.KEPT;
  private final TelegramHookResource hooks =
      new TelegramHookResource(
          new AcceptWebhook(null, null, new SimpleMeterRegistry()) {
            @Override
            public Verdict accept(String token, String secret, String body) {
              taken.add(token + " " + secret + " " + body);
              return verdict;
            }
          });

  private Problem refused(byte[] body) {
    return catchThrowableOfType(
        Problem.class, () -> hooks.accept("token", "secret", new ByteArrayInputStream(body)));
  }

  @Test
  void aStrangerLearnsNothing() {
    verdict = AcceptWebhook.Verdict.STRANGER;
    Problem problem = refused("{\"update_id\":1}".getBytes(StandardCharsets.UTF_8));
    assertThat(problem.status()).isEqualTo(404);
    assertThat(taken).containsExactly("token secret {\"update_id\":1}");
  }

  @Test
  void whatIsNoUpdateIsRefused() {
    verdict = AcceptWebhook.Verdict.UNREADABLE;
    Problem problem = refused("{}".getBytes(StandardCharsets.UTF_8));
    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.body().errors().get(0).field()).isEqualTo("update_id");
  }

  @Test
  void anEndlessBodyIsBrokenOff() {
    Problem problem = refused(new byte[(1 << 20) + 1]);
    assertThat(problem.status()).isEqualTo(413);
    assertThat(taken).isEmpty();
  }
}
