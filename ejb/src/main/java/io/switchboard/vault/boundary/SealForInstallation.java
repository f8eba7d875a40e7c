package io.switchboard.vault.boundary;

import io.switchboard.vault.control.MasterKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Seals, under the master keyset itself, what belongs to no user: the installation's own keys. */
@ApplicationScoped
public class SealForInstallation {
  private MasterKey master;

  SealForInstallation() {}

  @Inject
  public SealForInstallation(MasterKey master) {
    this.master = master;
  }

  /**
   * Seals it.
   *
   * @param purpose what it is for; it opens for nothing else
   */
  public byte[] seal(String purpose, byte[] plain) {
    return master.seal(plain, "installation", purpose);
  }

  /**
   * Opens it.
   *
   * @throws SecretUnreadable if it was not sealed for this purpose by this master keyset
   */
  public OpenedSecret open(String purpose, byte[] sealed) {
    return new OpenedSecret(master.open(sealed, "installation", purpose));
  }
}
