package io.switchboard.platform.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.json.Json;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.TemporaryQueue;
import jakarta.jms.TextMessage;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.List;

/** Makes users of the broker for a workspace, by Artemis' management messages. */
@ApplicationScoped
public class CreateBrokerUser {
  private static final String MANAGEMENT = "activemq.management";
  private static final String WORKSPACE_ROLE = "workspace";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Resource(lookup = "jms/switchboard")
  private ConnectionFactory connections;

  /**
   * Makes the user; the broker keeps its password as a hash.
   *
   * @throws BrokerUnavailable the broker does not answer; whether there is such a user is not known
   * @throws IllegalStateException the broker refused it
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public void create(String username, String password, WorkspaceId workspace) {
    String roles = WORKSPACE_ROLE + "," + WORKSPACE_ROLE + ":" + workspace;
    try (JMSContext context = connections.createContext()) {
      TemporaryQueue answers = context.createTemporaryQueue();
      TextMessage request =
          context.createTextMessage(parameters(List.of(username, password, roles, false)));
      request.setStringProperty("_AMQ_ResourceName", "broker");
      request.setStringProperty("_AMQ_OperationName", "addUser");
      request.setJMSReplyTo(answers);
      context.createProducer().send(context.createQueue(MANAGEMENT), request);
      Message answer = context.createConsumer(answers).receive(PATIENCE.toMillis());
      if (answer == null) {
        throw new BrokerUnavailable(null);
      }
      if (!answer.getBooleanProperty("_AMQ_OperationSucceeded")) {
        throw new IllegalStateException("The broker refused to make the user " + username);
      }
    } catch (JMSRuntimeException | JMSException e) {
      throw new BrokerUnavailable(e);
    }
  }

  private static String parameters(List<Object> values) {
    try {
      return Json.mapper().writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts are always JSON", e);
    }
  }
}
