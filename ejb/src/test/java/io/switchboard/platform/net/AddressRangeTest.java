package io.switchboard.platform.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.0.1",
    "10.0.0.7, 10.0.0.7",
    "10.0.0.0/8, ::ffff:10.1.2.3",
    "0.0.0.0/0, 203.0.113.7",
    "192.168.4.0/22, 192.168.7.255",
    "2001:db8::/33, 2001:db8:7fff::1",
    "::1, 0:0:0:0:0:0:0:1%lo"
  })
  void whatBeginsAlikeIsWithin(String range, String address) {
    assertThat(contains(range, address)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 11.0.0.1",
    "10.0.0.7, 10.0.0.8",
    "192.168.4.0/22, 192.168.8.0",
    "2001:db8::/33, 2001:db8:8000::1",
    "0.0.0.0/0, 2001:db8::1"
  })
  void otherAddressesAreNot(String range, String address) {
    assertThat(contains(range, address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "10.0.0",
        "10.0.0.256",
        "10.0.0.1/33",
        "10.0.0.1/",
        "10.0.0.1/x",
        "::1/129",
        ":",
        "1.2.3.4.5",
        "01.2.3.4",
        "example:80"
      })
  void whatIsNoRangeIsNone(String text) {
    assertThat(AddressRange.parse(text)).isEmpty();
  }

  @Test
  void anAddressIsWrittenPlainly() {
    assertThat(IpAddress.parse("::ffff:10.1.2.3")).hasToString("Optional[10.1.2.3]");
    assertThat(IpAddress.parse("2001:0db8::1")).hasToString("Optional[2001:db8:0:0:0:0:0:1]");
  }

  private static boolean contains(String range, String address) {
    return AddressRange.parse(range).orElseThrow().contains(IpAddress.parse(address).orElseThrow());
  }
}
