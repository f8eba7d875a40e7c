package io.switchboard.web.support.customer;

import io.switchboard.identity.boundary.Caller;
import io.switchboard.identity.boundary.CurrentCaller;
import io.switchboard.platform.ids.Uuids;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.web.rest.CallerContext;
import io.switchboard.web.rest.Problem;
import io.switchboard.web.support.customer.CustomerLimits.Wish;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.SecurityContext;

/** Finds the conversation of a customer, from a page and at a pace that are allowed. */
@ApplicationScoped
public class OwnConversation {
  private AllowedOrigins origins;
  private CustomerLimits limits;

  OwnConversation() {}

  @Inject
  public OwnConversation(AllowedOrigins origins, CustomerLimits limits) {
    this.origins = origins;
    this.limits = limits;
  }

  /**
   * The caller's conversation.
   *
   * @param origin the header; null where there is none
   * @throws Problem 404 if the id is that of another, 403 for a strange origin, 429 beyond the pace
   */
  ConversationRef of(SecurityContext context, String id, String origin, Wish wish) {
    Caller.Customer customer = CallerContext.customer(context);
    if (!Uuids.parse(id).filter(customer.conversation()::equals).isPresent()) {
      throw Problem.notFound();
    }
    origins.require(customer.workspace(), origin);
    ConversationRef ref = CustomerSocket.ref(customer);
    limits.request(ref, wish, CurrentCaller.from().orElseThrow());
    return ref;
  }
}
