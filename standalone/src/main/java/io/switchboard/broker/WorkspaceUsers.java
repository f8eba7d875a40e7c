package io.switchboard.broker;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.spi.core.security.ActiveMQBasicSecurityManager;
import org.apache.activemq.artemis.utils.CompositeAddress;

/**
 * The users in the broker's journal, and to which workspace each belongs. Beyond the roles that
 * {@code broker.xml} names, a subscription may be used and removed by its own workspace only.
 */
public final class WorkspaceUsers extends ActiveMQBasicSecurityManager {

  private static final Set<CheckType> USES =
      Set.of(
          CheckType.CONSUME,
          CheckType.BROWSE,
          CheckType.DELETE_DURABLE_QUEUE,
          CheckType.DELETE_NON_DURABLE_QUEUE);

  private final Map<String, Set<String>> roles = new ConcurrentHashMap<>();
  private volatile ActiveMQServer server;

  /** Called once, before the server accepts connections. */
  void serve(ActiveMQServer owner) {
    server = owner;
  }

  /** The workspace of a user; none for the operator, and for a user that is gone. */
  Optional<String> workspace(String user) {
    return Roles.workspace(rolesOf(user));
  }

  /** Whether that user may see what belongs to that workspace (null: to none). */
  boolean maySee(String user, String workspace) {
    Set<String> roles = rolesOf(user);
    return roles.contains(Roles.OPERATOR)
        || workspace != null && roles.contains(Roles.OF_WORKSPACE + workspace);
  }

  @Override
  public synchronized void addNewUser(String user, String password, String... granted)
      throws Exception {
    super.addNewUser(user, password, granted);
    roles.remove(user);
  }

  @Override
  public synchronized void updateUser(String user, String password, String... granted)
      throws Exception {
    super.updateUser(user, password, granted);
    roles.remove(user);
  }

  @Override
  public synchronized void removeUser(String user) throws Exception {
    super.removeUser(user);
    roles.remove(user);
  }

  @Override
  public boolean authorize(Subject subject, Set<Role> allowed, CheckType check, String address) {
    return super.authorize(subject, allowed, check, address)
        && (!USES.contains(check) || ownsQueue(subject, address));
  }

  private boolean ownsQueue(Subject subject, String address) {
    List<String> names = subject.getPrincipals().stream().map(Principal::getName).toList();
    Optional<String> workspace = Roles.workspace(names);
    if (workspace.isEmpty() || !CompositeAddress.isFullyQualified(address)) {
      return true;
    }
    Queue queue = server.locateQueue(SimpleString.of(CompositeAddress.extractQueueName(address)));
    return queue == null
        || queue.getUser() == null
        || workspace.equals(workspace(queue.getUser().toString()));
  }

  private Set<String> rolesOf(String user) {
    return user == null ? Set.of() : roles.computeIfAbsent(user, this::storedRoles);
  }

  private Set<String> storedRoles(String user) {
    return listUser(null).getOrDefault(user, Set.of());
  }
}
