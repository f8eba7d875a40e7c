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

/** A user's own channels. */
@Path("channels")
@ApplicationScoped
@For(CallerKind.USER)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UserChannelsResource {
  private ChannelCalls calls;

  UserChannelsResource() {}

  @Inject
  public UserChannelsResource(ChannelCalls calls) {
    this.calls = calls;
  }

  @GET
  public Page<ChannelView> list(@Context SecurityContext context) {
    return calls.list(owner(context));
  }

  @POST
  @Path("telegram/setup")
  public StartedSetUp setUpTelegram(@Context SecurityContext context, BotToken body) {
    return calls.setUpTelegram(owner(context), body);
  }

  @PATCH
  @Path("{platform}")
  public ChannelView change(
      @PathParam("platform") String platform,
      @Context SecurityContext context,
      ChannelChange body) {
    return calls.change(owner(context), platform, body);
  }

  @POST
  @Path("{platform}/credential")
  public ChannelView swap(
      @PathParam("platform") String platform, @Context SecurityContext context, BotToken body) {
    return calls.swap(owner(context), platform, body);
  }

  @POST
  @Path("{platform}/test")
  @Consumes(MediaType.WILDCARD)
  public TestOutcome test(
      @PathParam("platform") String platform, @Context SecurityContext context) {
    return calls.test(owner(context), platform);
  }

  @DELETE
  @Path("{platform}")
  @Consumes(MediaType.WILDCARD)
  public void remove(@PathParam("platform") String platform, @Context SecurityContext context) {
    calls.remove(owner(context), platform);
  }

  private static ChannelOwner owner(SecurityContext context) {
    Caller.User user = CallerContext.user(context);
    return new ChannelOwner(user.workspace(), user.userId());
  }
}
