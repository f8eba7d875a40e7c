package io.switchboard.support.attachments.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.switchboard.support.attachments.boundary.ScannerUnavailable;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a daemon that speaks as clamd(8) has it. */
class ScanWithClamdTest {
  /** Put together here, so that no scanner takes this file away. */
  private static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

  private static final int LARGEST = 1_000_000;

  private ServerSocket daemon;
  private ScanWithClamd scanner;

  @BeforeEach
  void start() throws IOException {
    daemon = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    scanner = new ScanWithClamd(URI.create("tcp://127.0.0.1:" + daemon.getLocalPort()));
  }

  @AfterEach
  void stop() throws IOException {
    daemon.close();
  }

  private CompletableFuture<byte[]> answering(Function<byte[], String> answer) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (Socket client = daemon.accept()) {
            byte[] stream = stream(new DataInputStream(client.getInputStream()));
            client
                .getOutputStream()
                .write((answer.apply(stream) + "\0").getBytes(StandardCharsets.UTF_8));
            return stream;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static byte[] stream(DataInputStream in) throws IOException {
    assertThat(in.readNBytes(10)).isEqualTo(SampleFiles.bytes("zINSTREAM\0"));
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    for (int length = in.readInt(); length > 0; length = in.readInt()) {
      stream.write(in.readNBytes(length));
    }
    return stream.toByteArray();
  }

  private static String verdict(byte[] stream) {
    if (stream.length > LARGEST) {
      return "INSTREAM size limit exceeded. ERROR";
    }
    return new String(stream, StandardCharsets.ISO_8859_1).contains(EICAR)
        ? "stream: Eicar-Signature FOUND"
        : "stream: OK";
  }

  @Test
  void aFileGoesToTheDaemonWholeAndComesBackClean() {
    byte[] file = new byte[200_000];
    file[199_999] = 7;
    CompletableFuture<byte[]> seen = answering(ScanWithClamdTest::verdict);

    assertThat(scanner.find(file)).isEmpty();
    assertThat(seen.join()).isEqualTo(file);
  }

  @Test
  void whatIsFoundIsNamed() {
    answering(ScanWithClamdTest::verdict);

    assertThat(scanner.find(SampleFiles.bytes(EICAR))).contains("Eicar-Signature");
  }

  @Test
  void aDaemonThatLooksThroughNothingDoesNotMakeAFileClean() {
    answering(ScanWithClamdTest::verdict);

    assertThatThrownBy(() -> scanner.find(new byte[LARGEST + 1]))
        .isInstanceOf(ScannerUnavailable.class)
        .hasMessageContaining("size limit exceeded");
  }

  @Test
  void anUnreachableDaemonIsUnavailableAndNamed() throws IOException {
    daemon.close();

    assertThatThrownBy(() -> scanner.find(new byte[1]))
        .isInstanceOf(ScannerUnavailable.class)
        .hasMessageContaining("SWITCHBOARD_CLAMAV_URL");
  }
}
