-- Runs of the application that live. Not a workspace's: it belongs to the installation.
create table node (
  id uuid primary key,
  name text not null,
  seen_at timestamptz not null default now()
);

-- Events that wait for the broker.
create table event_outbox (
  id uuid primary key,
  workspace_id uuid not null,
  type text not null,
  body text not null,
  kept_at timestamptz not null default now()
);
create index on event_outbox (kept_at, id);
call isolate_workspaces('event_outbox');
