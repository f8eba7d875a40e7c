package io.switchboard.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQBasicSecurityManager;
import org.apache.activemq.artemis.utils.PasswordMaskingUtil;

/**
 * The embedded broker's process: Artemis as {@code broker.xml} describes it. Users live in its
 * journal, their passwords hashed; the operator's comes from the environment at every start.
 */
public final class BrokerMain {

  /** Environment variable with the operator's name. */
  public static final String USER = "SWITCHBOARD_BROKER_OPERATOR";

  /** Environment variable with the operator's password. */
  public static final String PASSWORD = "SWITCHBOARD_BROKER_OPERATOR_PASSWORD";

  private BrokerMain() {}

  /** Starts the broker; the only argument is the path of {@code broker.xml}. */
  public static void main(String[] arguments) throws Exception {
    EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    broker.setConfigResourcePath(Path.of(arguments[0]).toUri().toString());
    broker.setSecurityManager(users());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(broker), "broker-stop"));
    broker.start();
    ActiveMQServer server = broker.getActiveMQServer();
    if (!server.waitForActivation(30, TimeUnit.SECONDS) || !server.isActive()) {
      System.err.println("The broker did not start: see the lines above.");
      System.exit(1);
    }
  }

  private static ActiveMQBasicSecurityManager users() throws Exception {
    String hash = PasswordMaskingUtil.getHashProcessor().hash(System.getenv(PASSWORD));
    return new ActiveMQBasicSecurityManager()
        .init(
            Map.of(
                ActiveMQBasicSecurityManager.BOOTSTRAP_USER,
                System.getenv(USER),
                ActiveMQBasicSecurityManager.BOOTSTRAP_PASSWORD,
                hash,
                ActiveMQBasicSecurityManager.BOOTSTRAP_ROLE,
                Roles.OPERATOR));
  }

  private static void stop(EmbeddedActiveMQ broker) {
    try {
      broker.stop();
    } catch (Exception e) {
      System.err.println("The broker did not stop cleanly: " + e);
    }
  }
}
