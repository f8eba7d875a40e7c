package io.switchboard.platform.net;

import java.util.Objects;
import java.util.Optional;

/** All addresses that begin with the same bits: CIDR, such as {@code 10.0.0.0/8}. */
public record AddressRange(IpAddress first, int prefix) {
  public AddressRange {
    Objects.requireNonNull(first, "first");
    if (prefix < 0 || prefix > first.bits()) {
      throw new IllegalArgumentException("A prefix has 0 to " + first.bits() + " bits.");
    }
  }

  /** The range in the text, or the one address; empty if it is neither. */
  public static Optional<AddressRange> parse(String text) {
    int slash = text.indexOf('/');
    Optional<IpAddress> first = IpAddress.parse(slash < 0 ? text : text.substring(0, slash));
    if (slash < 0 || first.isEmpty()) {
      return first.map(address -> new AddressRange(address, address.bits()));
    }
    String length = text.substring(slash + 1);
    return length.matches("\\d{1,3}") && Integer.parseInt(length) <= first.get().bits()
        ? Optional.of(new AddressRange(first.get(), Integer.parseInt(length)))
        : Optional.empty();
  }

  public boolean contains(IpAddress address) {
    return first.sharesPrefix(address, prefix);
  }
}
