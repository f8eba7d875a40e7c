package io.switchboard.web.support.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.switchboard.platform.config.Settings;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.boundary.BlockConversation;
import io.switchboard.web.rest.Problem;
import io.switchboard.web.support.customer.CustomerLimits.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CustomerLimitsTest {
  private static final String HERE = "192.0.2.1";
  private static final WorkspaceId WORKSPACE = new WorkspaceId(UUID.randomUUID());

  private final List<ConversationRef> blocked = new ArrayList<>();
  private final CustomerLimits limits = limits(Map.of());

  @Test
  @DisplayName("R4: who goes on writing regardless is blocked in the end, who types fast is not")
  void onlyWritingBlocks() {
    ConversationRef typist = conversation();
    ConversationRef writer = conversation();
    for (int i = 0; i < 500; i++) {
      limits.frame(typist, Wish.SIGNAL, HERE);
      limits.frame(typist, Wish.READ, HERE);
      limits.frame(typist, Wish.CONNECT, HERE);
      limits.frame(writer, Wish.WRITE, HERE);
    }

    assertThat(blocked).containsExactly(writer);
  }

  @Test
  @DisplayName("R4: the conversations of an address share an allowance")
  void anAddressHasAnAllowanceForAllItsConversations() {
    assertThat(written(HERE)).isBetween(100, 150);
    assertThat(limits.frame(conversation(), Wish.WRITE, "192.0.2.2")).isTrue();
    assertThat(limits.frame(conversation(), Wish.SIGNAL, HERE)).isTrue();
    assertThat(blocked).isEmpty();
  }

  @Test
  void whereStartsAreNotCountedNothingIsByAddress() {
    CustomerLimits open = limits(Map.of("SWITCHBOARD_SUPPORT_STARTS_PER_HOUR", "0"));
    for (int i = 0; i < 1_000; i++) {
      assertThat(open.frame(conversation(), Wish.WRITE, HERE)).isTrue();
    }
  }

  @Test
  void tooManyBadTokensMakeAnAddressWait() {
    limits.beforeToken(HERE);
    for (int i = 0; i < 130; i++) {
      limits.failed(HERE);
    }

    Problem problem = catchThrowableOfType(Problem.class, () -> limits.beforeToken(HERE));
    assertThat(problem.status()).isEqualTo(429);
    limits.beforeToken("192.0.2.2");
  }

  private int written(String address) {
    int passed = 0;
    for (int i = 0; i < 1_000; i++) {
      passed += limits.frame(conversation(), Wish.WRITE, address) ? 1 : 0;
    }
    return passed;
  }

  private CustomerLimits limits(Map<String, String> environment) {
    return new CustomerLimits(
        Settings.of(environment),
        new BlockConversation(null, null) {
          @Override
          public boolean blockAbuse(ConversationRef ref, String reason) {
            return blocked.add(ref);
          }
        },
        new SimpleMeterRegistry());
  }

  private static ConversationRef conversation() {
    return new ConversationRef(WORKSPACE, UUID.randomUUID());
  }
}
