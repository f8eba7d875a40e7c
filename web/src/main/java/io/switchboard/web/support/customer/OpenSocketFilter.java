package io.switchboard.web.support.customer;

import io.switchboard.identity.boundary.AuthenticateCustomer;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.KnownCustomer;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.web.rest.Callers;
import io.switchboard.web.rest.ClientAddress;
import io.switchboard.web.rest.ErrorServlet;
import io.switchboard.web.rest.Failures;
import io.switchboard.web.rest.Problem;
import io.switchboard.web.socket.SocketHandshake;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * {@code /v1/ws?token=…}: opens a customer's socket. Whoever may not gets the problem as the answer
 * to the handshake. The token is in the address because a browser's WebSocket takes no headers; it
 * is short-lived and good from one address only, and addresses of requests are not logged.
 */
public class OpenSocketFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Duration LATER = Duration.ofSeconds(10);

  @Inject private transient AuthenticateCustomer customers;
  @Inject private transient ClientAddress addresses;
  @Inject private transient AllowedOrigins origins;
  @Inject private transient CustomerLimits limits;
  @Inject private transient CustomerActs acts;
  @Inject private transient OpenSockets sockets;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      SocketHandshake.check(request);
      SocketHandshake.accept(request, response, socket(request), sockets.keeper());
    } catch (RuntimeException e) {
      ErrorServlet.write(response, Failures.problemOf(e));
    }
  }

  private CustomerSocket socket(HttpServletRequest request) {
    String address = addresses.of(request);
    limits.beforeToken(address);
    KnownCustomer customer = customer(request, address);
    ConversationRef conversation = CustomerSocket.ref(customer.customer());
    origins.require(conversation.workspace(), request.getHeader("Origin"));
    limits.request(conversation, CustomerLimits.Wish.CONNECT, address);
    if (!sockets.places().isRoom(conversation, address)) {
      throw Problem.of(429, "rate_limited", "Too many sockets are open.").withRetryAfter(LATER);
    }
    long last = acts.lastSeq(conversation).orElseThrow(Problem::notFound);
    return new CustomerSocket(customer, address, last, acts, sockets);
  }

  private KnownCustomer customer(HttpServletRequest request, String address) {
    Optional<KnownCustomer> known =
        Optional.ofNullable(request.getParameter("token"))
            .or(() -> Callers.bearer(request.getHeader("Authorization")))
            .flatMap(token -> customers.authenticate(token, address));
    if (known.isEmpty()) {
      limits.failed(address);
      throw Callers.unauthorized(Set.of(CallerKind.CUSTOMER));
    }
    return known.get();
  }
}
