package io.switchboard.platform.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** An IPv4 or IPv6 address. One that is IPv4 in the form of IPv6 is IPv4. */
public final class IpAddress {
  private static final int BITS_OF_BYTE = 8;
  private static final int IPV4_BYTES = 4;
  private static final int SITE_BITS = 64;
  private static final int MAX_LENGTH = 64;
  private static final Pattern IPV4 =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

  private final byte[] bytes;

  private IpAddress(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The address in the text, which may name an IPv6 zone; empty if it is none. */
  public static Optional<IpAddress> parse(String text) {
    if (text == null || text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    int zone = text.indexOf('%');
    String plain = zone < 0 ? text : text.substring(0, zone);
    if (!IPV4.matcher(plain).matches() && !IPV6.matcher(plain).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new IpAddress(InetAddress.getByName(plain).getAddress()));
    } catch (UnknownHostException notAnAddress) {
      return Optional.empty();
    }
  }

  /** How many bits the address has: 32 or 128. */
  int bits() {
    return bytes.length * BITS_OF_BYTE;
  }

  /** Whether it is of the same family and begins with the same bits. */
  boolean sharesPrefix(IpAddress other, int length) {
    return bytes.length == other.bytes.length
        && Arrays.equals(prefix(bytes, length), prefix(other.bytes, length));
  }

  /**
   * What tells one subscriber of the Internet from another: an IPv4 address as a whole, of an IPv6
   * address the first 64 bits, for the rest changes by itself.
   */
  public byte[] subscriber() {
    return bytes.length == IPV4_BYTES ? bytes.clone() : prefix(bytes, SITE_BITS);
  }

  private static byte[] prefix(byte[] bytes, int length) {
    byte[] prefix = Arrays.copyOf(bytes, (length + BITS_OF_BYTE - 1) / BITS_OF_BYTE);
    int rest = length % BITS_OF_BYTE;
    if (rest > 0) {
      prefix[prefix.length - 1] &= (byte) (0xFF << (BITS_OF_BYTE - rest));
    }
    return prefix;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IpAddress address && Arrays.equals(bytes, address.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** The address in its usual form, IPv6 without leading zeros of its groups. */
  @Override
  public String toString() {
    try {
      return InetAddress.getByAddress(bytes).getHostAddress();
    } catch (UnknownHostException e) {
      throw new IllegalStateException(HexFormat.of().formatHex(bytes) + " is no address", e);
    }
  }
}
