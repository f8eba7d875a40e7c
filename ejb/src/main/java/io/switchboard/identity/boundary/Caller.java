package io.switchboard.identity.boundary;

import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Somebody whose credential was verified. */
public sealed interface Caller {

  CallerKind kind();

  /** The one workspace that this caller belongs to; empty for those of the installation. */
  Optional<WorkspaceId> workspaceId();

  /** How the caller is named in the audit. */
  String name();

  /** Runs the installation. */
  record Operator() implements Caller {
    @Override
    public CallerKind kind() {
      return CallerKind.OPERATOR;
    }

    @Override
    public Optional<WorkspaceId> workspaceId() {
      return Optional.empty();
    }

    @Override
    public String name() {
      return "operator";
    }
  }

  /** An application, acting for its workspace. */
  record Application(WorkspaceId workspace, UUID keyId) implements Caller {
    public Application {
      Objects.requireNonNull(workspace, "workspace");
      Objects.requireNonNull(keyId, "keyId");
    }

    @Override
    public CallerKind kind() {
      return CallerKind.APPLICATION;
    }

    @Override
    public Optional<WorkspaceId> workspaceId() {
      return Optional.of(workspace);
    }

    @Override
    public String name() {
      return "api-key:" + keyId;
    }
  }

  /** A user of a workspace. */
  record User(WorkspaceId workspace, UserId userId) implements Caller {
    public User {
      Objects.requireNonNull(workspace, "workspace");
      Objects.requireNonNull(userId, "userId");
    }

    @Override
    public CallerKind kind() {
      return CallerKind.USER;
    }

    @Override
    public Optional<WorkspaceId> workspaceId() {
      return Optional.of(workspace);
    }

    @Override
    public String name() {
      return "user:" + userId;
    }
  }

  /** A member of the console. */
  record Member(UUID id, String username, MemberRole role) implements Caller, Serializable {
    public Member {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(username, "username");
      Objects.requireNonNull(role, "role");
    }

    @Override
    public CallerKind kind() {
      return CallerKind.MEMBER;
    }

    @Override
    public Optional<WorkspaceId> workspaceId() {
      return Optional.empty();
    }

    @Override
    public String name() {
      return "member:" + username;
    }
  }

  /** A visitor of a website, in the one conversation that its token is for. */
  record Customer(WorkspaceId workspace, UUID conversation) implements Caller {
    public Customer {
      Objects.requireNonNull(workspace, "workspace");
      Objects.requireNonNull(conversation, "conversation");
    }

    @Override
    public CallerKind kind() {
      return CallerKind.CUSTOMER;
    }

    @Override
    public Optional<WorkspaceId> workspaceId() {
      return Optional.of(workspace);
    }

    @Override
    public String name() {
      return "customer:" + conversation;
    }
  }

  /** A person who answers customers from Telegram, under this Telegram user id. */
  record Agent(WorkspaceId workspace, long tgId) implements Caller {
    public Agent {
      Objects.requireNonNull(workspace, "workspace");
    }

    @Override
    public CallerKind kind() {
      return CallerKind.AGENT;
    }

    @Override
    public Optional<WorkspaceId> workspaceId() {
      return Optional.of(workspace);
    }

    @Override
    public String name() {
      return "telegram:" + tgId;
    }
  }
}
