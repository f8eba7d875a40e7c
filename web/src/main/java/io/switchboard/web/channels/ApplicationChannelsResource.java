package io.switchboard.web.channels;

import io.switchboard.channels.boundary.ChannelOwner;
import io.switchboard.channels.boundary.ChannelView;
import io.switchboard.identity.boundary.Caller;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.web.rest.CallerContext;
import io.switchboard.web.rest.For;
import io.switchboard.web.rest.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

/** The channels of an application's users. */
@Path("users/{userId}/channels")
@ApplicationScoped
@For(CallerKind.APPLICATION)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ApplicationChannelsResource {
  private ChannelCalls calls;

  ApplicationChannelsResource() {}

  @Inject
  public ApplicationChannelsResource(ChannelCalls calls) {
    this.calls = calls;
  }

  @GET
  public Page<ChannelView> list(
      @PathParam("userId") String userId, @Context SecurityContext context) {
    return calls.list(owner(userId, context));
  }

  @POST
  @Path("telegram/setup")
  public StartedSetUp setUpTelegram(
      @PathParam("userId") String userId, @Context SecurityContext context, BotToken body) {
    return calls.setUpTelegram(owner(userId, context), body);
  }

  @PATCH
  @Path("{platform}")
  public ChannelView change(
      @PathParam("userId") String userId,
      @PathParam("platform") String platform,
      @Context SecurityContext context,
      ChannelChange body) {
    return calls.change(owner(userId, context), platform, body);
  }

  @POST
  @Path("{platform}/credential")
  public ChannelView swap(
      @PathParam("userId") String userId,
      @PathParam("platform") String platform,
      @Context SecurityContext context,
      BotToken body) {
    return calls.swap(owner(userId, context), platform, body);
  }

  @POST
  @Path("{platform}/test")
  @Consumes(MediaType.WILDCARD)
  public TestOutcome test(
      @PathParam("userId") String userId,
      @PathParam("platform") String platform,
      @Context SecurityContext context) {
    return calls.test(owner(userId, context), platform);
  }

  @DELETE
  @Path("{platform}")
  @Consumes(MediaType.WILDCARD)
  public void remove(
      @PathParam("userId") String userId,
      @PathParam("platform") String platform,
      @Context SecurityContext context) {
    calls.remove(owner(userId, context), platform);
  }

  private static ChannelOwner owner(String userId, SecurityContext context) {
    Caller.User user = CallerContext.actingFor(context, userId);
    return new ChannelOwner(user.workspace(), user.userId());
  }
}
