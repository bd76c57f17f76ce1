-- An app of the platform (Partner Center), through which shops authorize us. The practice marketplace is one.
create table channel_apps (
  merchant_id text not null references merchants,
  id text not null,
  app_key text not null,
  app_secret_sealed bytea not null,
  service_id text,
  api_base text not null,
  auth_base text not null,
  consent_base text not null,
  practice boolean not null default false,
  created_at timestamptz not null,
  primary key (merchant_id, id),
  unique (merchant_id, app_key)
);

create table consent_requests (
  merchant_id text not null references merchants,
  state text not null,
  app_id text not null,
  actor text not null,
  created_at timestamptz not null,
  used_at timestamptz,
  primary key (merchant_id, state),
  foreign key (merchant_id, app_id) references channel_apps
);

-- One seller's authorization serves all shops of that seller; its tokens are refreshed once, under this row's lock.
create table authorizations (
  merchant_id text not null references merchants,
  id text not null,
  app_id text not null,
  open_id text not null,
  seller_name text not null,
  seller_region text not null,
  access_token_sealed bytea not null,
  refresh_token_sealed bytea not null,
  access_expires_at timestamptz not null,
  refresh_expires_at timestamptz not null,
  scopes text[] not null default '{}',
  state text not null check (state in ('active', 'expired', 'deauthorized')),
  refreshed_at timestamptz not null,
  -- Whoever refreshes holds this lease, since no transaction stays open over a call to the platform.
  refreshing_until timestamptz,
  last_error text,
  primary key (merchant_id, id),
  unique (merchant_id, app_id, open_id),
  foreign key (merchant_id, app_id) references channel_apps
);

-- How a shop is reached and how far it has been read. Changes are read up to read_until; everything that was
-- placed since covered_from and changed before covered_until is here.
create table channel_shops (
  merchant_id text not null references merchants,
  shop_id text not null,
  authorization_id text not null,
  cipher text not null,
  read_until timestamptz not null,
  covered_from timestamptz,
  covered_until timestamptz,
  last_webhook_at timestamptz,
  last_poll_at timestamptz,
  last_poll_error text,
  last_reconciled_at timestamptz,
  reconciled_here bigint,
  reconciled_there bigint,
  primary key (merchant_id, shop_id),
  foreign key (merchant_id, shop_id) references shops,
  foreign key (merchant_id, authorization_id) references authorizations
);

-- Every delivery of a webhook, raw, before it is understood; the row is the queue.
create table inbox (
  merchant_id text not null references merchants,
  id text not null,
  app_id text not null,
  dedupe_key text not null,
  kind integer,
  channel_shop_id text,
  subject text,
  body_sealed bytea not null,
  received_at timestamptz not null,
  state text not null check (state in ('pending', 'absorbed', 'ignored', 'dead')),
  attempts integer not null default 0,
  run_at timestamptz not null,
  last_error text,
  absorbed_at timestamptz,
  primary key (merchant_id, id),
  unique (merchant_id, app_id, dedupe_key)
);
create index inbox_pending on inbox (merchant_id, run_at) where state = 'pending';
create index inbox_unsettled on inbox (merchant_id, channel_shop_id, received_at) where state in ('pending', 'dead');

-- A stretch of time in which the platform knew orders that had not reached us, and how that healed.
create table sync_gaps (
  merchant_id text not null references merchants,
  id text not null,
  shop_id text not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  cause text not null,
  found_at timestamptz not null,
  healed_at timestamptz,
  orders_found integer not null default 0,
  primary key (merchant_id, id),
  foreign key (merchant_id, shop_id) references shops
);
create index sync_gaps_by_shop on sync_gaps (merchant_id, shop_id, found_at desc);

create table backfills (
  merchant_id text not null references merchants,
  id text not null,
  shop_id text not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  -- It goes back in time, newest orders first: everything placed from here to until_at has been read.
  reached_at timestamptz not null,
  orders_expected integer,
  orders_read integer not null default 0,
  state text not null check (state in ('running', 'finished', 'failed', 'stopped')),
  last_error text,
  started_at timestamptz not null,
  finished_at timestamptz,
  primary key (merchant_id, id),
  foreign key (merchant_id, shop_id) references shops
);

-- What the platform answered, per shop and minute: the certificate's errors and lag come from here.
create table channel_calls (
  merchant_id text not null references merchants,
  shop_id text not null,
  minute timestamptz not null,
  ok integer not null default 0,
  failed integer not null default 0,
  throttled integer not null default 0,
  last_error text,
  primary key (merchant_id, shop_id, minute)
);

-- When the next call of an app, shop and endpoint may be sent; all processes take their places in this row.
create table channel_rates (
  merchant_id text not null references merchants,
  bucket text not null,
  next_at timestamptz not null,
  primary key (merchant_id, bucket)
);
