create table shops (
  merchant_id text not null references merchants,
  id text not null,
  channel text not null check (channel in ('tiktok', 'file')),
  -- The platform's shop id; for a shop that lives on files alone, its own id.
  channel_shop_id text not null,
  name text not null,
  market text not null,
  currency text not null,
  time_zone text not null,
  practice boolean not null default false,
  state text not null check (state in ('connected', 'disconnected', 'expired', 'deauthorized')),
  state_reason text,
  created_at timestamptz not null,
  primary key (merchant_id, id),
  unique (merchant_id, channel, channel_shop_id)
);
