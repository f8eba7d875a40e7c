package io.switchboard.broker;

import java.util.Optional;
import java.util.Set;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQIllegalStateException;
import org.apache.activemq.artemis.api.core.ICoreMessage;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.postoffice.Binding;
import org.apache.activemq.artemis.core.postoffice.QueueBinding;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.MessageReference;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.ServerConsumer;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerPlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;

/**
 * Shows a workspace's user the messages of its own workspace only, whichever protocol it speaks:
 * those whose string property {@code workspace} is its own. Foreign ones never enter its
 * subscriptions; in the shared queue of dead letters they are passed over, for browsers too. What
 * it sends carries its workspace and its name, so that the application need not trust the client.
 */
public final class WorkspaceIsolation implements ActiveMQServerPlugin {

  /** The property that says to which workspace a message belongs. */
  static final SimpleString PROPERTY = SimpleString.of("workspace");

  /** The property that says which user sent a message: AMQP's own user id is the client's word. */
  static final SimpleString SENDER = SimpleString.of("sender");

  private static final SimpleString EVENTS = SimpleString.of("switchboard.events");
  private static final SimpleString DEAD = SimpleString.of("switchboard.notifications.dead");
  private static final Set<SimpleString> SHARED = Set.of(EVENTS, DEAD);

  private ActiveMQServer server;
  private WorkspaceUsers users;

  @Override
  public void registered(ActiveMQServer registrant) {
    server = registrant;
    users = (WorkspaceUsers) server.getSecurityManager();
    users.serve(server);
  }

  /**
   * Writes on a workspace's message whose it is, over whatever the client claimed. An AMQP message
   * that the broker keeps as a large one is refused: it is read anew from its file later, with what
   * the client claimed.
   */
  @Override
  public void beforeSend(
      ServerSession session, Transaction tx, Message message, boolean direct, boolean noAutoCreate)
      throws ActiveMQException {
    String user = session.getValidatedUser();
    Optional<String> workspace = users.workspace(user);
    if (workspace.isEmpty()) {
      return;
    }
    if (message.isLargeMessage() && !(message instanceof ICoreMessage)) {
      throw new ActiveMQIllegalStateException(
          "The message is too large: a body of at most 256 KiB is taken.");
    }
    message.putStringProperty(PROPERTY, SimpleString.of(workspace.get()));
    message.putStringProperty(SENDER, SimpleString.of(user));
    message.reencode();
  }

  @Override
  public void beforeAddBinding(Binding binding) {
    if (binding instanceof QueueBinding subscription && binding.getAddress().equals(EVENTS)) {
      Queue queue = subscription.getQueue();
      if (queue.getUser() != null) {
        queue.setFilter(new WorkspaceFilter(queue.getUser().toString(), queue.getFilter(), users));
      }
    }
  }

  @Override
  public boolean canAccept(ServerConsumer consumer, MessageReference reference) {
    Queue queue = reference.getQueue();
    return !SHARED.contains(queue.getAddress())
        || users.maySee(user(consumer), reference.getMessage().getStringProperty(PROPERTY));
  }

  private String user(ServerConsumer consumer) {
    ServerSession session = server.getSessionByID(consumer.getSessionID());
    return session == null ? null : session.getValidatedUser();
  }
}
