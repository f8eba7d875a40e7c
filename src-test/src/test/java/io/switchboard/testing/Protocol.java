package io.switchboard.testing;

import io.switchboard.harness.Answer;
import io.switchboard.harness.RunningSwitchboard;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.qpid.jms.JmsConnectionFactory;

/** What applications speak with the broker. */
public enum Protocol {
  CORE {
    @Override
    ConnectionFactory factory(String address) {
      return new ActiveMQConnectionFactory("tcp://" + address);
    }
  },
  AMQP {
    @Override
    ConnectionFactory factory(String address) {
      return new JmsConnectionFactory("amqp://" + address);
    }
  };

  abstract ConnectionFactory factory(String address);

  /** Signs in to the system's broker as this user; the caller closes. */
  public JMSContext open(RunningSwitchboard system, Answer jmsUser) {
    return factory("127.0.0.1:" + system.brokerPort())
        .createContext(jmsUser.field("username"), jmsUser.field("password"));
  }
}
