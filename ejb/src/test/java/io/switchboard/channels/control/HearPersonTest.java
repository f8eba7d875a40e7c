package io.switchboard.channels.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.channels.boundary.ChannelStatus;
import io.switchboard.channels.boundary.Heard;
import io.switchboard.channels.boundary.Reaction;
import io.switchboard.channels.entity.Binding;
import io.switchboard.channels.entity.Channel;
import io.switchboard.channels.entity.Channel.Account;
import io.switchboard.channels.entity.Channel.Preferences;
import io.switchboard.channels.entity.SampleChannel;
import io.switchboard.identity.boundary.ListWorkspaces;
import io.switchboard.identity.boundary.WorkspaceView;
import io.switchboard.platform.ids.Uuids;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.messaging.Event;
import io.switchboard.testing.SteppingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HearPersonTest {
  private static final String PAYLOAD = "an-unguessable-payload";
  private static final String CODE = "402917";
  private static final String GREETING =
      "✅ Connected to Acme!\n\nYou will receive:\n• Daily Spark messages\n"
          + "• Automation notifications\n• Important alerts";

  private final SteppingClock clock = new SteppingClock();
  private final ChannelTable channels = new ChannelTable();
  private final BindingTable bindings = new BindingTable();
  private final HearPerson hearing =
      new HearPerson(
          channels, bindings, new ChannelEvents(new Uuids(clock), clock), new Acme(), clock);
  private final Channel unbound =
      SampleChannel.in(ChannelStatus.AWAITING_START).with(new Account("1001", "acme_bot", null));

  @BeforeEach
  void beginAttempt() {
    channels.put(unbound);
    bindings.put(
        unbound,
        Binding.of(unbound.id(), PAYLOAD, CODE, clock.instant().plus(Duration.ofMinutes(10))));
  }

  private Channel now() {
    return channels.byId(unbound.id()).orElseThrow();
  }

  private Reaction said(String person, String text) {
    return hearing.hear(now(), new Heard.Said(person, person + "_name", person, text));
  }

  private static String reply(Reaction reaction) {
    return reaction.reply().map(Reaction.Reply::text).orElse("");
  }

  private static List<String> events(Reaction reaction) {
    return reaction.events().stream().map(Event::type).toList();
  }

  private void bind() {
    said("42", "/start " + PAYLOAD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/start an-unguessable-payload",
        "/start@acme_bot an-unguessable-payload",
        "/start 402917",
        "402917",
        " 402917\n"
      })
  @DisplayName("R7: who shows the payload or the code is bound")
  void theRightProofBinds(String text) {
    Reaction reaction = said("42", text);
    assertThat(now().status()).isEqualTo(ChannelStatus.CONNECTED);
    assertThat(now().account().address()).isEqualTo("42");
    assertThat(reply(reaction)).isEqualTo(GREETING);
    assertThat(events(reaction)).containsExactly("channel.connected");
    assertThat(bindings.of(unbound)).isEmpty();
  }

  @Test
  @DisplayName("R7: a bare start is asked for the code")
  void aBareStartIsAskedForTheCode() {
    Reaction reaction = said("42", "/start");
    assertThat(reply(reaction)).contains("six-digit code");
    assertThat(now().status()).isEqualTo(ChannelStatus.AWAITING_CODE);
    assertThat(now().account().address()).isNull();
    said("42", CODE);
    assertThat(now().status()).isEqualTo(ChannelStatus.CONNECTED);
  }

  @Test
  @DisplayName("R7: five wrong codes end the attempt")
  void fiveWrongCodesEndTheAttempt() {
    for (int left = 4; left >= 1; left--) {
      assertThat(reply(said("42", "00000" + left))).contains("not the code");
      assertThat(bindings.of(unbound).orElseThrow().codesLeft()).isEqualTo(left);
    }
    Reaction last = said("42", "/start 000000");
    assertThat(reply(last)).contains("over");
    assertThat(now().status()).isEqualTo(ChannelStatus.DISCONNECTED);
    assertThat(events(last)).containsExactly("channel.disconnected");
    assertThat(reply(said("42", CODE))).as("and the right one comes too late").contains("over");
    assertThat(now().account().address()).isNull();
  }

  @Test
  @DisplayName("R7: after ten minutes nobody is bound")
  void nobodyIsBoundTooLate() {
    clock.step(Duration.ofMinutes(10));
    assertThat(reply(said("42", "/start " + PAYLOAD))).contains("over");
    assertThat(now().account().address()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/start", "/start something", "/start an-unguessable-payload", "402917"})
  @DisplayName("R7: a stranger changes nothing of a bound channel, and is not answered")
  void strangersChangeNothing(String text) {
    bind();
    Channel bound = now();
    Reaction reaction = said("666", text);
    assertThat(reaction).isEqualTo(Reaction.NONE);
    assertThat(now()).isEqualTo(bound);
  }

  @Test
  @DisplayName("R7: words that prove nothing are not answered")
  void chatterBeforeTheBindingIsIgnored() {
    assertThat(said("42", "hello?")).isEqualTo(Reaction.NONE);
    assertThat(said("42", "12345")).isEqualTo(Reaction.NONE);
    assertThat(said("42", "1234567")).isEqualTo(Reaction.NONE);
    assertThat(said("42", "/started")).isEqualTo(Reaction.NONE);
  }

  @Test
  @DisplayName("R8: the bound person is greeted again, and heard")
  void theBoundPersonIsGreetedAndHeard() {
    bind();
    Reaction again = said("42", "/start");
    assertThat(reply(again)).isEqualTo(GREETING);
    assertThat(again.events()).isEmpty();
    assertThat(said("42", "Where is my order?").message())
        .contains(new Reaction.Text("42", "Where is my order?"));
  }

  @Test
  @DisplayName("R8: one who blocked the bot is back by a mere start")
  void whoBlockedTheBotIsBackByAStart() {
    bind();
    Reaction blocked = hearing.hear(now(), new Heard.Blocked("42"));
    assertThat(events(blocked)).containsExactly("channel.disconnected");
    assertThat(now().status()).isEqualTo(ChannelStatus.DISCONNECTED);
    assertThat(hearing.hear(now(), new Heard.Blocked("42")).events()).as("told once").isEmpty();
    Reaction back = said("42", "/start");
    assertThat(events(back)).containsExactly("channel.connected");
    assertThat(now().status()).isEqualTo(ChannelStatus.CONNECTED);
    assertThat(now().health()).isNull();
  }

  @Test
  @DisplayName("R7: somebody else who blocks the bot changes nothing")
  void aStrangersBlockChangesNothing() {
    bind();
    assertThat(hearing.hear(now(), new Heard.Blocked("666"))).isEqualTo(Reaction.NONE);
    assertThat(now().status()).isEqualTo(ChannelStatus.CONNECTED);
  }

  @Test
  @DisplayName("R7: only those whom the owner lets in are heard")
  void onlyThoseWhoAreLetInAreHeard() {
    channels.put(now().with(new Preferences(true, null, List.of("42", "@Eve_Name"))));
    assertThat(said("7", "/start " + PAYLOAD)).isEqualTo(Reaction.NONE);
    assertThat(reply(said("eve", "/start"))).contains("six-digit code");
    bind();
    assertThat(now().account().address()).isEqualTo("42");
  }

  private static final class Acme extends ListWorkspaces {
    Acme() {
      super(null);
    }

    @Override
    public Optional<WorkspaceView> find(WorkspaceId id) {
      return Optional.of(new WorkspaceView(id, "Acme", Instant.EPOCH));
    }
  }
}
