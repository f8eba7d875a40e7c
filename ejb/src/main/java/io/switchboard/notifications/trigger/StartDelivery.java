package io.switchboard.notifications.trigger;

import io.switchboard.notifications.boundary.DriveDelivery;
import io.switchboard.platform.node.ThisNode;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Delivery begins with the application. */
@Singleton
@Startup
@DependsOn(ThisNode.NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StartDelivery {
  @Inject private DriveDelivery drive;

  @PostConstruct
  void start() {
    drive.start();
  }
}
