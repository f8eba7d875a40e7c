create table notification (
  id uuid primary key,
  workspace_id uuid not null,
  user_id text not null,
  type text not null,
  content text not null,
  format text not null check (format in ('plain', 'markdown')),
  -- The channels the application asked for, in its order; null leaves them to the user.
  channels text[],
  send_at timestamptz,
  expires_at timestamptz,
  on_unknown text not null check (on_unknown in ('retry', 'stop')),
  critical boolean not null,
  idempotency_key text,
  -- With a key: tells whether two submissions under it are the same.
  request_hash bytea,
  status text not null
    check (status in ('pending', 'sent', 'delivered', 'read', 'failed', 'expired', 'cancelled')),
  platform text,
  sent_at timestamptz,
  error text,
  created_at timestamptz not null,

  -- Where delivery stands. due_at: not before. A claim is a lease held by one run of the
  -- application; claim_no rises with each, so that a result under an older one is refused.
  due_at timestamptz not null,
  claimed_by uuid,
  claimed_until timestamptz,
  claim_no integer not null default 0,
  -- Retries used on the present channel, channels that are used up, parts of the text already sent.
  retries smallint not null default 0,
  used_up text not null default '',
  parts_sent smallint not null default 0,
  -- Since when platforms have asked to wait without a retry being used.
  waiting_since timestamptz,
  -- Should still be pending then, the queue has lost it and it is queued again.
  sweep_after timestamptz not null
) with (fillfactor = 75);

create unique index notification_idempotency
  on notification (workspace_id, idempotency_key) where idempotency_key is not null;
create index notification_by_workspace on notification (workspace_id, id);
create index notification_by_user on notification (workspace_id, user_id, id);
create index notification_pending on notification (workspace_id, user_id, id)
  where status = 'pending';
create index notification_to_sweep on notification (sweep_after) where status = 'pending';
call isolate_workspaces('notification');

create table attempt (
  notification_id uuid not null,
  attempt_no integer not null,
  workspace_id uuid not null,
  at timestamptz not null,
  platform text not null,
  outcome text not null check (outcome in ('delivered', 'deferred', 'refused', 'unknown')),
  reason text,
  retry_at timestamptz,
  platform_message_id text,
  primary key (notification_id, attempt_no)
);
create index attempt_by_time on attempt (at);
call isolate_workspaces('attempt');

create table dead_letter (
  id uuid primary key,
  workspace_id uuid not null,
  notification_id uuid not null unique references notification (id) on delete cascade,
  at timestamptz not null,
  reason text not null
);
create index dead_letter_by_workspace on dead_letter (workspace_id, id);
call isolate_workspaces('dead_letter');
