-- An export file of Seller Center on its way in: received, read, shown, applied.
create table imports (
  merchant_id text not null references merchants,
  id text not null,
  file_name text not null,
  file_bytes bigint not null default 0,
  state text not null
    check (state in ('receiving', 'reading', 'ready', 'applying', 'finished', 'failed', 'canceled')),
  actor text not null,
  shop_id text,
  -- What a person said about the file; null where the shop and the file itself decide.
  market text,
  time_zone text,
  day_order text check (day_order in ('day-first', 'month-first')),
  -- Header and survey of the whole file (see stage-import-rows.ts); null until every row is staged.
  layout jsonb,
  -- Counts the readings: one that is overtaken by a later one notices and stops.
  attempt integer not null default 0,
  rows_read integer not null default 0,
  rows_total integer,
  -- Rows joined into orders so far.
  rows_sorted integer not null default 0,
  notes jsonb not null default '[]',
  error jsonb,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (merchant_id, id),
  foreign key (merchant_id, shop_id) references shops
);

-- The file itself, sealed, until its rows are staged. In the database and not in a folder, so that the process
-- that reads it need not be the one that received it.
create table import_parts (
  merchant_id text not null references merchants,
  import_id text not null,
  part integer not null,
  body_sealed bytea not null,
  primary key (merchant_id, import_id, part),
  foreign key (merchant_id, import_id) references imports on delete cascade
);

-- Rows of the file until the import is over. They are joined by order here: an order's rows may lie far apart.
create table import_rows (
  merchant_id text not null references merchants,
  import_id text not null,
  -- The order's id; for a row that names none, `!` and its number.
  order_key text not null,
  row_number integer not null,
  row_sealed bytea not null,
  -- No foreign keys here and below: whoever writes these rows has the import's row locked, and checking it again
  -- for each of 100,000 rows takes as long as writing them.
  primary key (merchant_id, import_id, order_key, row_number)
);

-- What an import does to each order, and why not. No personal data.
create table import_orders (
  merchant_id text not null references merchants,
  import_id text not null,
  order_key text not null,
  first_row integer not null,
  row_numbers integer[] not null,
  channel_order_id text,
  outcome text not null check (outcome in ('new', 'changed', 'same', 'refused')),
  -- Something is to be recorded: until then the outcome is a forecast.
  waiting boolean not null,
  reasons jsonb not null default '[]',
  channel_status text,
  pieces integer not null default 0,
  currency text,
  amount bigint,
  applied_at timestamptz,
  primary key (merchant_id, import_id, order_key)
);
alter table import_parts alter column body_sealed set storage external;
alter table import_rows alter column row_sealed set storage external;
create index import_orders_listing on import_orders (merchant_id, import_id, first_row, order_key);

-- A list of orders asked for as a file; the file is made while it is fetched.
create table order_exports (
  merchant_id text not null references merchants,
  id text not null,
  actor text not null,
  format text not null check (format in ('csv', 'xlsx')),
  -- A filter may search for a buyer by name.
  selection_sealed bytea not null,
  columns text[] not null,
  language text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (merchant_id, id)
);
