package io.switchboard.platform.messaging;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.QueueBrowser;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Finds out whether the broker answers. */
@ApplicationScoped
public class ReachBroker {
  @Resource(lookup = "jms/switchboard")
  private ConnectionFactory connections;

  /**
   * Asks it something small.
   *
   * @throws BrokerUnavailable it does not answer
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public void reach() {
    try (JMSContext context = connections.createContext();
        QueueBrowser browser = context.createBrowser(context.createQueue(Queues.DELIVERY_DEAD))) {
      browser.getEnumeration().hasMoreElements();
    } catch (JMSRuntimeException | JMSException e) {
      throw new BrokerUnavailable(e);
    }
  }
}
