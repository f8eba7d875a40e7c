package io.switchboard.support.attachments.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.switchboard.platform.config.InvalidConfiguration;
import io.switchboard.platform.config.Settings;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttachmentConfigurationTest {

  private static AttachmentConfiguration read(Map<String, String> environment) {
    return Settings.of(environment).read(AttachmentConfiguration::read);
  }

  @Test
  void byDefaultFilesOfFiveMebibytesAreTakenUnscanned() {
    AttachmentConfiguration configuration = read(Map.of());

    assertThat(configuration.maxBytes()).isEqualTo(5 << 20);
    assertThat(configuration.clamd()).isEmpty();
  }

  @Test
  void theScannerIsAddressedByHostAndPort() {
    assertThat(read(Map.of("SWITCHBOARD_CLAMAV_URL", "tcp://clamav:3310")).clamd())
        .contains(URI.create("tcp://clamav:3310"));
  }

  @Test
  void wrongValuesAreNamed() {
    assertThatThrownBy(
            () ->
                read(
                    Map.of(
                        "SWITCHBOARD_SUPPORT_ATTACHMENT_MAX_BYTES",
                        "100",
                        "SWITCHBOARD_CLAMAV_URL",
                        "http://clamav")))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("SWITCHBOARD_SUPPORT_ATTACHMENT_MAX_BYTES=100")
        .hasMessageContaining("SWITCHBOARD_CLAMAV_URL=http://clamav");
  }
}
