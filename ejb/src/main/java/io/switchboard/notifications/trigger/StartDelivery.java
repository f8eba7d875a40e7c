package io.switchboard.notifications.trigger;

import io.switchboard.notifications.boundary.DriveDelivery;
import io.switchboard.platform.node.ThisNode;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Delivery begins with the application. */
@Singleton
@Startup
@DependsOn(ThisNode.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
public class StartDelivery {
  @Inject private DriveDelivery drive;

  @PostConstruct
  void start() {
    drive.start();
  }
}
