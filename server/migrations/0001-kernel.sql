-- The merchant comes first in every key, index and reference: the same schema distributes by it.
create table merchants (
  merchant_id text primary key,
  name text not null,
  settings jsonb not null default '{}',
  created_at timestamptz not null default now()
);

-- What happened, written in the transaction that made it happen (the outbox). Never changed.
create table events (
  merchant_id text not null references merchants,
  id text not null,
  kind text not null,
  stream text not null,
  payload jsonb not null,
  actor text not null,
  created_at timestamptz not null,
  primary key (merchant_id, id)
);

-- What is still to be done: reactions to events, commands to the platform, polls, ordinary jobs.
-- Within one lane rows are done one after the other, in the order of their ids.
create table work (
  merchant_id text not null references merchants,
  id text not null,
  kind text not null,
  lane text not null,
  key text,
  payload jsonb not null,
  run_at timestamptz not null,
  attempts integer not null default 0 check (attempts >= 0),
  state text not null default 'ready' check (state in ('ready', 'running', 'dead')),
  leased_until timestamptz,
  last_error text,
  created_at timestamptz not null,
  primary key (merchant_id, id),
  unique (merchant_id, kind, key)
);
create index work_due on work (merchant_id, run_at) where state <> 'dead';
create index work_lane on work (merchant_id, lane, id) where state <> 'dead';
create index work_dead on work (merchant_id, created_at) where state = 'dead';
