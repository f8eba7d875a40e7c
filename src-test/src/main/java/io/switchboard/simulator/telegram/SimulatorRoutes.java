package io.switchboard.simulator.telegram;

import io.undertow.Handlers;
import io.undertow.server.HttpHandler;
import io.undertow.server.RoutingHandler;

/** Everything on the simulator's port beside the Bot API. */
final class SimulatorRoutes {

  private SimulatorRoutes() {}

  static HttpHandler of(TelegramSimulator simulator, World world, Files files, ChatEvents events) {
    RoutingHandler routes = Handlers.routing();
    new ControlApi(simulator, world).addTo(routes);
    new GroupsApi(simulator.groups(), world).addTo(routes);
    new TopicsApi(simulator, world).addTo(routes);
    new FilesApi(simulator.people(), files, world).addTo(routes);
    new FaultsApi(simulator).addTo(routes);
    new JournalApi(simulator.journal()).addTo(routes);
    new ChatsApi(simulator, world).addTo(routes);
    routes.get("/simulator/events", events.handler());
    return new ChatPage(routes, world);
  }
}
