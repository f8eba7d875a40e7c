-- A workspace's support desk: its bot (a channel of the workspace itself, without a user) and its
-- Telegram group. settings: one JSON object, see the feature's contract.
create table desk (
  workspace_id uuid primary key,
  channel_id uuid not null,
  group_id bigint not null,
  -- The id that the group had before Telegram gave it this one.
  moved_from bigint,
  group_title text not null default '',
  allowed_origins text[] not null default '{}',
  alert_emails text[] not null default '{}',
  status text not null default 'ready' check (status in ('ready', 'degraded')),
  status_reason text,
  status_since timestamptz not null,
  -- Telegram asked to be left alone until then.
  paused_until timestamptz,
  -- When the bot's rights are to be looked at, and when its people are to be told of its status.
  look_due_at timestamptz,
  alert_due_at timestamptz,
  alert_tries smallint not null default 0,
  version bigint not null default 1,
  updated_at timestamptz not null
);
create index desk_to_look_at on desk (look_due_at) where look_due_at is not null;
create index desk_to_tell_of on desk (alert_due_at) where alert_due_at is not null;
call isolate_workspaces('desk');

create table desk_settings (
  workspace_id uuid primary key,
  body text not null,
  updated_at timestamptz not null
);
call isolate_workspaces('desk_settings');

-- name_key: the name as names are compared, so that no two agents of a workspace look alike.
create table agent (
  workspace_id uuid not null,
  tg_id bigint not null,
  display_name text not null,
  name_key text not null,
  is_active boolean not null default true,
  closing_message text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, tg_id),
  unique (workspace_id, name_key)
);
call isolate_workspaces('agent');

-- Only what a workspace has changed. text: null where the built-in text stays.
create table message_template (
  workspace_id uuid not null,
  key text not null,
  locale text not null,
  enabled boolean not null,
  text text,
  to_customer_ws boolean not null,
  to_customer_persist boolean not null,
  to_telegram boolean not null,
  pin_in_topic boolean not null,
  rate_limit_per_conv_sec integer check (rate_limit_per_conv_sec >= 0),
  updated_at timestamptz not null,
  primary key (workspace_id, key, locale)
);
call isolate_workspaces('message_template');

create table canned_reply (
  workspace_id uuid not null,
  name text not null,
  text text not null,
  updated_at timestamptz not null,
  primary key (workspace_id, name)
);
call isolate_workspaces('canned_reply');

create table conversation (
  id uuid primary key,
  workspace_id uuid not null,
  codename text not null,
  customer_name text,
  -- Who the customer is across conversations, where that is known.
  customer_key text,
  about_note text,
  locale text not null,
  status text not null check (status in
    ('open_unclaimed', 'open_assigned', 'awaiting_customer', 'closed', 'blocked')),
  assigned_agent bigint,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  last_customer_at timestamptz,
  last_agent_at timestamptz,
  -- Reminders and silence are counted from then; due_at: when the next timer of any kind is due.
  unclaimed_since timestamptz,
  reminders_sent smallint not null default 0,
  snoozed_until timestamptz,
  woken_at timestamptz,
  due_at timestamptz,
  claimed_at timestamptz,
  first_answer_at timestamptz,
  closed_at timestamptz,
  closed_by text,
  close_count integer not null default 0,
  reopen_count integer not null default 0,
  rating smallint check (rating between 1 and 5),
  -- The end of the chain of messages.
  last_seq bigint not null default 0,
  last_hash bytea not null,
  -- Up to which message each side has read.
  customer_read_seq bigint not null default 0,
  agents_read_seq bigint not null default 0,
  names_changed_on date,
  names_changed smallint not null default 0,
  unique (workspace_id, codename)
) with (fillfactor = 80);
create index conversation_by_activity on conversation (workspace_id, status, id);
create index conversation_due on conversation (due_at) where due_at is not null;
create index conversation_closed on conversation (workspace_id, closed_at) where status in ('closed', 'blocked');
create index conversation_of_customer on conversation (workspace_id, customer_key, id)
  where customer_key is not null;
call isolate_workspaces('conversation');

-- Every entry of a transcript, in its order; each hash covers the entry and the hash before it. An
-- edit is an entry of its own that names the message it edits.
create table conversation_message (
  id uuid primary key,
  workspace_id uuid not null,
  conversation_id uuid not null references conversation on delete cascade,
  seq bigint not null,
  kind text not null check (kind in ('message', 'service', 'edit', 'rating')),
  direction text not null check (direction in ('inbound', 'outbound')),
  text text not null,
  agent_id bigint,
  agent_name text,
  client_id text,
  edits uuid,
  attachment_id uuid,
  attachment_sha256 bytea,
  telegram_message_id bigint,
  created_at timestamptz not null,
  hash bytea not null,
  unique (conversation_id, seq)
);
create unique index conversation_message_client on conversation_message (conversation_id, client_id)
  where client_id is not null;
create index conversation_message_edits on conversation_message (edits) where edits is not null;
create index conversation_message_telegram
  on conversation_message (workspace_id, telegram_message_id) where telegram_message_id is not null;
create index conversation_message_attachment on conversation_message (attachment_id)
  where attachment_id is not null;
call isolate_workspaces('conversation_message');

-- When a template was last shown to a conversation: its rate.
create table template_emission (
  conversation_id uuid not null references conversation on delete cascade,
  workspace_id uuid not null,
  key text not null,
  at timestamptz not null,
  primary key (conversation_id, key)
);
call isolate_workspaces('template_emission');

-- Agents who pressed the button for a note, and have yet to write it.
create table awaited_note (
  conversation_id uuid not null references conversation on delete cascade,
  agent bigint not null,
  workspace_id uuid not null,
  until timestamptz not null,
  primary key (conversation_id, agent)
);
call isolate_workspaces('awaited_note');

create table attachment (
  id uuid primary key,
  workspace_id uuid not null,
  conversation_id uuid not null references conversation on delete cascade,
  name text not null,
  content_type text not null,
  size integer not null,
  sha256 bytea not null,
  content bytea not null,
  created_at timestamptz not null
);
create index on attachment (conversation_id);
create index attachment_by_age on attachment (created_at);
alter table attachment alter column content set storage external;
call isolate_workspaces('attachment');

-- A conversation's topic in the group, as it is to be and as the platform last took it. It outlives
-- its conversation until the platform has deleted it. A thread means something in its group only.
create table topic (
  conversation_id uuid primary key,
  workspace_id uuid not null,
  group_id text,
  thread_id text,
  title text not null,
  icon text not null,
  closed boolean not null default false,
  shown_title text,
  shown_icon text,
  shown_closed boolean not null default false,
  created_at timestamptz not null
);
create index topic_thread on topic (workspace_id, thread_id, group_id)
  where thread_id is not null;
call isolate_workspaces('topic');

-- What is to be done in a group, by its place within a conversation. Places are apart from each
-- other, so that something can be put between. urgent: a customer waits for it. doubts: tries after
-- which it may have been done. reopens: its topic is to be opened for it. message_id: the post is
-- made, and only its pin is left.
create sequence topic_post_place increment by 100;
create table topic_post (
  id uuid primary key,
  workspace_id uuid not null,
  conversation_id uuid not null,
  place bigint not null default nextval('topic_post_place'),
  kind text not null
    check (kind in ('message', 'repeat', 'state', 'delete', 'answer', 'commands')),
  urgent boolean not null,
  body text,
  status text not null default 'waiting' check (status in ('waiting', 'sent', 'dead')),
  tries integer not null default 0,
  doubts integer not null default 0,
  reopens boolean not null default false,
  due_at timestamptz not null,
  claimed_by uuid,
  claimed_until timestamptz,
  claim_no integer not null default 0,
  message_id text,
  reason text,
  created_at timestamptz not null,
  done_at timestamptz
) with (fillfactor = 80);
create index topic_post_waiting on topic_post (workspace_id, conversation_id, place)
  where status = 'waiting';
create index topic_post_aside on topic_post (workspace_id, place)
  where status = 'waiting' and kind in ('answer', 'commands');
create index topic_post_done on topic_post (done_at) where status <> 'waiting';
create index topic_post_dead on topic_post (done_at) where status = 'dead';
call isolate_workspaces('topic_post');

-- The last calls into each group: Telegram counts them for a minute, and conversations take turns.
create table group_call (
  workspace_id uuid not null,
  conversation_id uuid not null,
  at timestamptz not null
);
create index on group_call (workspace_id, at);
call isolate_workspaces('group_call');

-- A desk's updates are heard in their order.
-- put_off_until: one that failed is not tried again before then, whoever sees to it.
alter table inbound_update add column put_off_until timestamptz;
create index inbound_update_waiting on inbound_update
  (channel_id, length(platform_update_id), platform_update_id) where status = 'received';
drop index inbound_update_old;
create index inbound_update_old on inbound_update (done_at) where status in ('done', 'dead');

-- What was done to a conversation, or by one kind of action, is looked for among everything.
create index audit_entry_by_action on audit_entry (action, entry_id);
create index audit_entry_by_target on audit_entry (target, entry_id);

-- When old conversations were last looked for. Not a workspace's: it belongs to the installation.
create table retention_run (
  only_row boolean primary key default true check (only_row),
  last_at timestamptz not null
);
insert into retention_run (last_at) values ('epoch');

-- How many conversations are open is measured now and then, however many are closed.
create index conversation_open on conversation (status, unclaimed_since)
  where status in ('open_unclaimed', 'open_assigned', 'awaiting_customer');
