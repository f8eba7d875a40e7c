-- Secrets, sealed under a key of their user, which is itself sealed by the master keyset.

create table user_keyset (
  workspace_id uuid not null references workspace,
  user_id text not null,
  sealed bytea not null,
  changed_at timestamptz not null,
  primary key (workspace_id, user_id)
);
call isolate_workspaces('user_keyset');

create table secret (
  workspace_id uuid not null,
  user_id text not null,
  field text not null,
  ciphertext bytea not null,
  changed_at timestamptz not null,
  primary key (workspace_id, user_id, field),
  foreign key (workspace_id, user_id) references user_keyset on delete cascade
);
call isolate_workspaces('secret');
