-- Who may call, and what they did.

create table workspace (
  workspace_id uuid primary key,
  name text not null,
  created_at timestamptz not null
);
call isolate_workspaces('workspace');

-- lookup is the public part of a key, by which its row is found; hash is SHA-256 of the whole key.
create table api_key (
  key_id uuid primary key,
  workspace_id uuid not null references workspace,
  lookup text not null unique,
  hash bytea not null,
  created_at timestamptz not null,
  revoked_at timestamptz
);
create index api_key_by_workspace on api_key (workspace_id, key_id);
call isolate_workspaces('api_key');

-- Who else vouches for a workspace's users. An issuer is unique: it tells whose token it is.
create table workspace_issuer (
  workspace_id uuid primary key references workspace,
  issuer text not null unique,
  jwks_url text,
  jwks text,
  changed_at timestamptz not null,
  check ((jwks_url is null) <> (jwks is null))
);
call isolate_workspaces('workspace_issuer');

-- Which workspace a user of the broker belongs to. The broker alone knows the password.
create table jms_user (
  username text primary key,
  workspace_id uuid not null references workspace,
  created_at timestamptz not null
);
create index jms_user_by_workspace on jms_user (workspace_id);
call isolate_workspaces('jms_user');

-- The following belong to the installation: workspace_id is always null, so that only a transaction
-- across workspaces sees them.

create table member (
  member_id uuid primary key,
  workspace_id uuid check (workspace_id is null),
  username text not null unique,
  password_hash text not null,
  role text not null check (role in ('ADMIN', 'OPERATOR', 'VIEWER')),
  failures int not null default 0,
  locked_until timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
call isolate_workspaces('member');

-- The key that signs each kind of token, sealed by the master keyset.
create table token_key (
  kind text primary key,
  workspace_id uuid check (workspace_id is null),
  sealed bytea not null,
  created_at timestamptz not null
);
call isolate_workspaces('token_key');

-- workspace_id is null for what was done to the installation.
create table audit_entry (
  entry_id uuid primary key,
  workspace_id uuid,
  at timestamptz not null,
  actor text not null,
  action text not null,
  target text not null,
  detail jsonb not null
);
create index audit_entry_by_workspace on audit_entry (workspace_id, entry_id);
call isolate_workspaces('audit_entry');
