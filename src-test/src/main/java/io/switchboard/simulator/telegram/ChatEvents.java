package io.switchboard.simulator.telegram;

import io.undertow.Handlers;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.sse.ServerSentEventConnection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells open pages which chats have changed, at most ten times a second. */
final class ChatEvents implements AutoCloseable {

  private static final int MAX_NAMED = 50;

  private final Set<ServerSentEventConnection> pages = ConcurrentHashMap.newKeySet();
  private final Set<String> changed = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean scheduled = new AtomicBoolean();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "chat-events");
            thread.setDaemon(true);
            return thread;
          });

  ChatEvents(World world) {
    world.watch(this::onChange);
  }

  HttpHandler handler() {
    return Handlers.serverSentEvents(
        (connection, lastEventId) -> {
          pages.add(connection);
          connection.addCloseTask(pages::remove);
          connection.setKeepAliveTime(15_000);
        });
  }

  private void onChange(Bot bot, Chat chat) {
    if (pages.isEmpty()) {
      return;
    }
    if (changed.size() < MAX_NAMED) {
      changed.add(chat.isPrivate() ? bot.id() + "/" + chat.id() : "group/" + chat.id());
    }
    if (scheduled.compareAndSet(false, true)) {
      var unused = timer.schedule(this::tell, 100, TimeUnit.MILLISECONDS);
    }
  }

  private void tell() {
    scheduled.set(false);
    String names = String.join(" ", changed);
    changed.clear();
    pages.forEach(page -> page.send(names));
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
