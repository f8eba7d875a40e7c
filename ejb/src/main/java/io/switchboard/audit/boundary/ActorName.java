package io.switchboard.audit.boundary;

/** Names whoever acts on this thread. Identity, which knows callers, answers. */
public interface ActorName {
  /** Such as {@code member:ada}; {@code system} for work that nobody asked for. */
  String current();
}
