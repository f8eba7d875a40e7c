package io.switchboard.web.support.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientFrameTest {
  private static final UUID ID = UUID.fromString("019a0000-0000-7000-8000-000000000001");

  @Test
  void whatAPageSendsIsUnderstood() {
    assertThat(ClientFrame.read("{\"type\":\"message\",\"text\":\"Hi\",\"client_id\":\"c1\"}"))
        .isEqualTo(new ClientFrame.Message("Hi", "c1", Optional.empty()));
    assertThat(ClientFrame.read("{\"type\":\"message\",\"text\":\"Hi\"}"))
        .isEqualTo(new ClientFrame.Message("Hi", null, Optional.empty()));
    assertThat(ClientFrame.read("{\"type\":\"message\",\"attachment\":\"" + ID + "\"}"))
        .isEqualTo(new ClientFrame.Message("", null, Optional.of(ID)));
    assertThat(ClientFrame.read("{\"type\":\"typing\"}")).isEqualTo(new ClientFrame.Typing());
    assertThat(ClientFrame.read("{\"type\":\"read\",\"up_to\":\"" + ID + "\"}"))
        .isEqualTo(new ClientFrame.Read(ID));
    assertThat(ClientFrame.read("{\"type\":\"resume\",\"after\":\"" + ID + "\"}"))
        .isEqualTo(new ClientFrame.Resume(Optional.of(ID)));
    assertThat(ClientFrame.read("{\"type\":\"resume\",\"after\":null}"))
        .isEqualTo(new ClientFrame.Resume(Optional.empty()));
    assertThat(ClientFrame.read("{\"type\":\"resume\"}"))
        .isEqualTo(new ClientFrame.Resume(Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "rubbish",
        "[]",
        "\"message\"",
        "{}",
        "{\"type\":7}",
        "{\"type\":\"dance\"}",
        "{\"type\":\"message\"}",
        "{\"type\":\"message\",\"text\":7}",
        "{\"type\":\"message\",\"text\":\"Hi\",\"client_id\":7}",
        "{\"type\":\"message\",\"text\":\"Hi\",\"attachment\":\"x\"}",
        "{\"type\":\"read\"}",
        "{\"type\":\"read\",\"up_to\":\"x\"}",
        "{\"type\":\"resume\",\"after\":\"x\"}",
        "{\"type\":\"typing\"}{\"type\":\"typing\"}"
      })
  void anythingElseIsInvalid(String text) {
    assertThat(ClientFrame.read(text)).isInstanceOf(ClientFrame.Invalid.class);
  }
}
