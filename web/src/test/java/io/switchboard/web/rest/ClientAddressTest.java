package io.switchboard.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.switchboard.platform.config.InvalidConfiguration;
import io.switchboard.platform.config.Settings;
import io.switchboard.web.testing.ServletStage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {
  private static final String PROXIES = "10.0.0.0/8, 2001:db8:ffff::/48";

  @Test
  void withoutTrustedProxiesNobodyIsBelieved() {
    assertThat(address("", "203.0.113.7", "198.51.100.1")).isEqualTo("203.0.113.7");
  }

  @Test
  void aStrangerIsNotBelieved() {
    assertThat(address(PROXIES, "203.0.113.7", "198.51.100.1")).isEqualTo("203.0.113.7");
  }

  @Test
  void theFirstHopFromTheRightThatIsNoProxyOfOursCounts() {
    assertThat(address(PROXIES, "10.0.0.1", "198.51.100.1")).isEqualTo("198.51.100.1");
    assertThat(address(PROXIES, "10.0.0.1", "6.6.6.6, 198.51.100.1, 10.9.9.9"))
        .isEqualTo("198.51.100.1");
    assertThat(address(PROXIES, "2001:db8:ffff::1", "2001:db8::7"))
        .isEqualTo("2001:db8:0:0:0:0:0:7");
    assertThat(address(PROXIES, "10.0.0.1", "198.51.100.1:4711")).isEqualTo("198.51.100.1");
    assertThat(address(PROXIES, "10.0.0.1", "[2001:db8::7]:4711"))
        .isEqualTo("2001:db8:0:0:0:0:0:7");
  }

  @Test
  void whatIsNoAddressEndsTheChain() {
    assertThat(address(PROXIES, "10.0.0.1", "198.51.100.1, unknown")).isEqualTo("10.0.0.1");
    assertThat(address(PROXIES, "10.0.0.1", "")).isEqualTo("10.0.0.1");
    assertThat(address(PROXIES, "10.0.0.1", "10.0.0.2")).isEqualTo("10.0.0.2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.local", "10.0.0.0/33", "10.0.0.1,", "10.0.0.1;10.0.0.2"})
  void aWrongSettingStopsTheStart(String proxies) {
    assertThatThrownBy(() -> addresses(proxies))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("SWITCHBOARD_TRUSTED_PROXIES");
  }

  private static String address(String proxies, String peer, String forwarded) {
    ServletStage stage = new ServletStage().peer(peer).header("X-Forwarded-For", forwarded);
    return addresses(proxies).of(stage.request());
  }

  private static ClientAddress addresses(String proxies) {
    return new ClientAddress(Settings.of(Map.of("SWITCHBOARD_TRUSTED_PROXIES", proxies)));
  }
}
