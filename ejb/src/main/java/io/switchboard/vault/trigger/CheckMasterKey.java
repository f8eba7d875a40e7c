package io.switchboard.vault.trigger;

import io.switchboard.vault.control.MasterKey;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Stops the start where there is no master keyset, rather than the first secret. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class CheckMasterKey {
  @Inject private MasterKey master;

  @PostConstruct
  void check() {
    master.seal(new byte[0], "check");
  }
}
