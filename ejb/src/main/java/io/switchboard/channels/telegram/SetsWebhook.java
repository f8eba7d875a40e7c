package io.switchboard.channels.telegram;

import io.switchboard.channels.entity.SessionLease;
import java.util.concurrent.CompletionStage;

/** Has Telegram bring one bot's updates to us. */
interface SetsWebhook {

  /** Whether Telegram was told our present address for this bot. */
  boolean isSet(SessionLease lease);

  /**
   * Tells Telegram, once. The stage never completes exceptionally.
   *
   * @throws io.switchboard.channels.entity.CredentialUnreadable there is no token
   * @throws io.switchboard.platform.persistence.DatabaseUnavailable nothing was told
   */
  CompletionStage<Answer<Boolean>> set(SessionLease lease);

  /**
   * Remembers that Telegram took it.
   *
   * @throws io.switchboard.platform.persistence.DatabaseUnavailable it is to be told again
   */
  void established(SessionLease lease);
}
