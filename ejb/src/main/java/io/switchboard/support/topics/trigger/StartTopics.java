package io.switchboard.support.topics.trigger;

import io.switchboard.platform.node.ThisNode;
import io.switchboard.support.topics.boundary.DriveTopics;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** The bridge to topics begins with the application. */
@Singleton
@Startup
@DependsOn(ThisNode.NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StartTopics {
  @Inject private DriveTopics drive;

  @PostConstruct
  void start() {
    drive.start();
  }
}
