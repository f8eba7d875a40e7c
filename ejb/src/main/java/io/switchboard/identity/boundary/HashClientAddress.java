package io.switchboard.identity.boundary;

import io.switchboard.identity.control.AddressHash;
import io.switchboard.platform.ids.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells customers' addresses apart without keeping them. */
@ApplicationScoped
public class HashClientAddress {
  private AddressHash hash;

  HashClientAddress() {}

  @Inject
  public HashClientAddress(AddressHash hash) {
    this.hash = hash;
  }

  /**
   * The address under a secret key of the workspace: the same for the same address, and for all
   * IPv6 addresses whose first 64 bits are the same.
   *
   * @throws IllegalArgumentException that is no address
   */
  public byte[] hash(WorkspaceId workspace, String clientAddress) {
    return hash.of(workspace, clientAddress);
  }
}
