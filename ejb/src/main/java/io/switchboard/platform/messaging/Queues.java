package io.switchboard.platform.messaging;

/** The names of queues and topics. */
public final class Queues {
  /** Applications hand over notifications here. */
  public static final String NOTIFICATIONS = "switchboard.notifications";

  /** Bodies from {@link #NOTIFICATIONS} that are none, with property {@link #REASON}. */
  public static final String NOTIFICATIONS_DEAD = "switchboard.notifications.dead";

  /** What is due for delivery. */
  public static final String DELIVERY = "switchboard.delivery";

  public static final String DELIVERY_DEAD = "switchboard.delivery.dead";

  /** What platforms told us, stored before. */
  public static final String INBOUND = "switchboard.inbound";

  public static final String INBOUND_DEAD = "switchboard.inbound.dead";

  /** Where something waits to be done in a support desk's group. */
  public static final String SUPPORT = "switchboard.support";

  public static final String SUPPORT_DEAD = "switchboard.support.dead";

  /** The topic of {@link Event}s. */
  public static final String EVENTS = "switchboard.events";

  /** The topic on which nodes tell each other what open sockets of the support desk are to show. */
  public static final String SUPPORT_LIVE = "switchboard.support.live";

  /** String property: the workspace a message belongs to. */
  public static final String WORKSPACE = "workspace";

  /** String property: why a message is dead. */
  public static final String REASON = "reason";

  private Queues() {}
}
