-- A user's way to be reached on a platform. The platform's account (a bot) serves one channel only,
-- whatever the workspace: the unique index holds below row-level security.
create table channel (
  id uuid primary key,
  workspace_id uuid not null,
  user_id text not null,
  platform text not null,
  status text not null,
  enabled boolean not null default true,
  priority integer check (priority > 0),
  address text,
  external_id text,
  username text,
  allow_from text[] not null default '{}',
  health_reason text,
  hook_hash bytea,
  hook_secret_hash bytea,
  hook_url text,
  version bigint not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  last_used_at timestamptz,
  unique (workspace_id, user_id, platform)
);
create unique index channel_account on channel (platform, external_id);
create unique index channel_hook on channel (hook_hash);
call isolate_workspaces('channel');

-- An attempt to bind a person to a channel: what proves that the person is the one who set it up.
create table channel_binding (
  channel_id uuid primary key references channel on delete cascade,
  workspace_id uuid not null,
  payload_hash bytea not null,
  code_hash bytea not null,
  wrong_codes integer not null default 0,
  expires_at timestamptz not null
);
create index on channel_binding (expires_at);
call isolate_workspaces('channel_binding');

-- Which run of the application holds a channel's session. The fencing number rises with each new
-- holder and never falls.
create table session_lease (
  channel_id uuid primary key references channel on delete cascade,
  workspace_id uuid not null,
  node uuid not null,
  fencing bigint not null,
  expires_at timestamptz not null
);
create index on session_lease (node);
call isolate_workspaces('session_lease');

-- What a platform told us, kept before it is confirmed there. A second copy ends at the unique key.
-- received: to be understood; replying: what it changed is durable, and what follows of it (events, a
-- reply) is to be done; due_at: when somebody should look at it again.
create table inbound_update (
  id uuid primary key,
  workspace_id uuid not null,
  channel_id uuid not null references channel on delete cascade,
  platform_update_id text not null,
  body text not null,
  status text not null default 'received' check (status in ('received', 'replying', 'done', 'dead')),
  tries integer not null default 0,
  due_at timestamptz not null,
  reply text,
  reply_to text,
  events text,
  received_at timestamptz not null,
  done_at timestamptz,
  unique (channel_id, platform_update_id)
);
create index inbound_update_open on inbound_update (due_at) where status in ('received', 'replying');
create index inbound_update_old on inbound_update (done_at) where status = 'done';
call isolate_workspaces('inbound_update');
