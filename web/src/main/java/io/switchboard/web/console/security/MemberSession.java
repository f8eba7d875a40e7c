package io.switchboard.web.console.security;

import io.switchboard.identity.boundary.Caller;
import io.switchboard.identity.boundary.CurrentCaller;
import io.switchboard.identity.boundary.FindMember;
import io.switchboard.web.rest.ClientAddress;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes the member who is signed in the current caller, and looks once a minute whether it still is
 * a member with the same role; if not, its session ends.
 */
@WebFilter("/console/*")
public class MemberSession extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String CHECKED = MemberSession.class.getName();
  private static final Duration TRUST = Duration.ofMinutes(1);

  private static final String CONSOLE = "console ";

  @Inject private transient ClientAddress addresses;
  @Inject private transient FindMember findMember;
  @Inject private transient Clock clock;

  private record Checked(Caller.Member member, Instant at) implements Serializable {}

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getUserPrincipal() == null) {
      chain.doFilter(request, response);
      return;
    }
    Optional<Caller.Member> member = member(request);
    if (member.isEmpty()) {
      request.getSession().invalidate();
      response.sendRedirect(request.getContextPath() + "/console/sign-in");
      return;
    }
    CurrentCaller.enter(member.get(), CONSOLE + addresses.of(request));
    try {
      chain.doFilter(request, response);
    } finally {
      CurrentCaller.leave();
    }
  }

  private Optional<Caller.Member> member(HttpServletRequest request) {
    HttpSession session = request.getSession();
    Checked before = (Checked) session.getAttribute(CHECKED);
    Instant now = clock.instant();
    if (before != null && now.isBefore(before.at().plus(TRUST))) {
      return Optional.of(before.member());
    }
    Optional<Caller.Member> member =
        findMember
            .find(request.getUserPrincipal().getName())
            .filter(found -> request.isUserInRole(found.role().name()))
            .filter(found -> before == null || before.member().id().equals(found.id()));
    member.ifPresent(found -> session.setAttribute(CHECKED, new Checked(found, now)));
    return member;
  }
}
