package io.switchboard.web.support.customer;

import io.switchboard.identity.boundary.AuthenticateCustomer;
import io.switchboard.identity.boundary.Caller;
import io.switchboard.identity.boundary.CustomerSession;
import io.switchboard.identity.boundary.OpenCustomerSession;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.boundary.NewConversation;
import io.switchboard.support.conversations.boundary.StartConversation;
import io.switchboard.support.conversations.boundary.StartedConversation;
import io.switchboard.support.conversations.boundary.StartedConversation.Begun;
import io.switchboard.support.desk.boundary.SupportConfiguration;
import io.switchboard.web.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Gives customers conversations, and the tokens for them. */
@ApplicationScoped
public class OpenChat {
  private StartConversation starting;
  private OpenCustomerSession sessions;
  private AuthenticateCustomer customers;
  private Duration life;

  OpenChat() {}

  @Inject
  public OpenChat(
      StartConversation starting,
      OpenCustomerSession sessions,
      AuthenticateCustomer customers,
      SupportConfiguration configuration) {
    this.starting = starting;
    this.sessions = sessions;
    this.customers = customers;
    this.life = configuration.tokenTtl();
  }

  /**
   * Begins a conversation.
   *
   * @param olderToken of a conversation before, which tells agents who came back
   * @throws Problem 400 for a nickname that is none, 404 where there is no desk
   */
  OpenedChat start(
      WorkspaceId workspace,
      NewChat wanted,
      String locale,
      Optional<String> olderToken,
      String address) {
    String customerKey =
        olderToken
            .flatMap(token -> customers.returning(workspace, token))
            .orElseGet(() -> UUID.randomUUID().toString());
    Optional<String> nickname = Optional.ofNullable(wanted.nickname()).filter(n -> !n.isBlank());
    StartedConversation started =
        starting.start(new NewConversation(workspace, nickname, locale, Optional.of(customerKey)));
    if (started instanceof StartedConversation.InvalidName) {
      throw CustomerChatResource.invalidName("nickname");
    }
    if (!(started instanceof Begun begun)) {
      throw noDesk();
    }
    ConversationRef ref = begun.ref();
    return OpenedChat.of(
        sessions.open(new Caller.Customer(ref.workspace(), ref.id()), customerKey, address, life),
        begun.codename());
  }

  /** 404 for a workspace without a desk. */
  static Problem noDesk() {
    return Problem.of(404, "no_desk", "This workspace has no support desk.");
  }

  /** A new token for an old one; empty if that is not good any more. */
  Optional<CustomerSession> refresh(String token, String address) {
    return customers.refresh(token, address, life);
  }
}
