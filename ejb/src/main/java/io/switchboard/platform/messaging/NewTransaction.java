package io.switchboard.platform.messaging;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/**
 * Runs something in a transaction of its own that the EJB container manages. On Payara only such a
 * one takes in a connection to the broker on any thread: {@code @Transactional} does not on threads
 * of an executor.
 */
@Stateless
public class NewTransaction {
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void run(Runnable work) {
    work.run();
  }
}
