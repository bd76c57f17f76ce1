-- What the desk filters, counts and sorts by. Rows are kept narrow: at a million orders the width of this table
-- is the speed of every list. What only an order's own row or page shows is in order_sheets.
create table orders (
  merchant_id text not null references merchants,
  id text not null,
  shop_id text not null,
  channel_order_id text not null,
  -- 'api' once the platform itself told us the order, 'file' while only an export file did.
  source text not null check (source in ('api', 'file')),
  order_type text not null,
  channel_status text not null,
  -- The platform's update_time (ms) and the moment at which we asked: newer pairs win, older ones change nothing.
  channel_version bigint not null,
  seen_at timestamptz not null,
  content_hash text not null,
  -- Derived by order-standing.ts from what is told and held, never typed in.
  stage text not null,
  stage_since timestamptz not null,
  placed_at timestamptz not null,
  paid_at timestamptz,
  platform_hold_until timestamptz,
  due_at timestamptz,
  due_kind text,
  -- Orders without a deadline come last, and a page's cursor needs a value to stand on.
  due_sort timestamptz not null generated always as (coalesce(due_at, 'infinity'::timestamptz)) stored,
  currency text not null,
  total_amount bigint not null,
  payment_kind text not null,
  fulfillment_by text not null check (fulfillment_by in ('seller', 'platform')),
  carrier text,
  tracking_numbers text[] not null default '{}',
  country text,
  flags text[] not null default '{}',
  open_holds text[] not null default '{}',
  tags text[] not null default '{}',
  note_count integer not null default 0 check (note_count >= 0),
  piece_count integer not null check (piece_count >= 0),
  -- Everything an order can be found by, one lexeme each (see order-terms.ts); buyer data only as keyed hashes.
  terms tsvector not null default '',
  revision bigint not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (merchant_id, id),
  unique (merchant_id, shop_id, channel_order_id),
  foreign key (merchant_id, shop_id) references shops
);
-- A list over all stages is the union of the stages' lists, so that one index per order of rows is enough.
create index orders_by_due on orders (merchant_id, stage, due_sort, id);
create index orders_by_placed on orders (merchant_id, stage, placed_at, id);
create index orders_by_amount on orders (merchant_id, stage, total_amount, id);
create index orders_by_shop on orders (merchant_id, shop_id, stage, due_sort, id);
create index orders_open_by_shop on orders (merchant_id, shop_id, seen_at)
  where stage not in ('completed', 'canceled');
create index orders_hold_ends on orders (merchant_id, platform_hold_until)
  where platform_hold_until is not null and stage = 'on_hold';
create extension if not exists btree_gin;
create index orders_terms on orders using gin (merchant_id, terms);
create index orders_tags on orders using gin (merchant_id, tags) where tags <> '{}';
create index orders_holds on orders using gin (merchant_id, open_holds) where open_holds <> '{}';

-- The rest of an order: what its row on a list and its own page show.
create table order_sheets (
  merchant_id text not null,
  order_id text not null,
  deadlines jsonb not null default '{}',
  milestones jsonb not null default '{}',
  money jsonb not null default '{}',
  cancellation jsonb,
  payment_method text,
  shipping_type text,
  delivery_option text,
  channel_warehouse_id text,
  -- Pieces grouped by SKU for people, in order of appearance (see group-items.ts).
  items jsonb not null default '[]',
  -- Masked, so that a list needs no opening of what is sealed.
  buyer_label text,
  has_buyer_message boolean not null default false,
  -- Buyer, buyer's message and seller's note as sealed JSON (see private-part.ts).
  private_sealed bytea not null,
  primary key (merchant_id, order_id),
  foreign key (merchant_id, order_id) references orders on delete cascade
);
-- Sealed bytes do not compress.
alter table order_sheets alter column private_sealed set storage external;

-- Values that orders can be filtered by, kept as they appear: looking through a million orders for them is too slow.
create table order_facets (
  merchant_id text not null references merchants,
  kind text not null check (kind in ('carrier', 'country', 'tag')),
  value text not null,
  primary key (merchant_id, kind, value)
);

-- One row is one piece: the platform's line items have no quantity.
create table order_pieces (
  merchant_id text not null,
  order_id text not null,
  channel_line_id text not null,
  position integer not null,
  channel_product_id text,
  channel_sku_id text,
  seller_sku text not null,
  product_name text not null,
  variation text not null,
  picture_url text,
  list_price bigint,
  unit_price bigint,
  seller_discount bigint,
  platform_discount bigint,
  channel_status text not null,
  channel_package_id text,
  tracking_number text,
  carrier text,
  is_gift boolean not null default false,
  canceled boolean not null default false,
  cancel_reason text,
  primary key (merchant_id, order_id, channel_line_id),
  foreign key (merchant_id, order_id) references orders on delete cascade
);

create table order_timeline (
  merchant_id text not null,
  order_id text not null,
  id text not null,
  at timestamptz not null,
  kind text not null,
  actor text not null,
  detail jsonb not null default '{}',
  primary key (merchant_id, order_id, id),
  foreign key (merchant_id, order_id) references orders on delete cascade
);

-- The raw answers, compressed and sealed, so that any order can be translated again and any dispute proven.
create table order_payloads (
  merchant_id text not null,
  order_id text not null,
  id text not null,
  source text not null,
  channel_version bigint not null,
  received_at timestamptz not null,
  body_sealed bytea not null,
  primary key (merchant_id, order_id, id),
  foreign key (merchant_id, order_id) references orders on delete cascade
);

alter table order_payloads alter column body_sealed set storage external;

create table order_holds (
  merchant_id text not null,
  id text not null,
  order_id text not null,
  reason text not null,
  -- What people write freely may name a buyer, so it is sealed like a note.
  note_sealed bytea,
  placed_by text not null,
  placed_at timestamptz not null,
  released_by text,
  released_at timestamptz,
  primary key (merchant_id, id),
  foreign key (merchant_id, order_id) references orders on delete cascade
);
create unique index order_holds_open on order_holds (merchant_id, order_id, reason) where released_at is null;
create index order_holds_by_order on order_holds (merchant_id, order_id);

create table order_notes (
  merchant_id text not null,
  id text not null,
  order_id text not null,
  author text not null,
  text_sealed bytea not null,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (merchant_id, id),
  foreign key (merchant_id, order_id) references orders on delete cascade
);
create index order_notes_by_order on order_notes (merchant_id, order_id);

create table saved_views (
  merchant_id text not null references merchants,
  id text not null,
  account_id text not null,
  name text not null,
  -- A view may search for a buyer by name.
  query_sealed bytea not null,
  shared boolean not null default false,
  created_at timestamptz not null,
  primary key (merchant_id, id)
);

-- A batch keeps what it did to each order, why some were refused, and what undoing needs.
create table batches (
  merchant_id text not null references merchants,
  id text not null,
  action jsonb not null,
  -- The words of a note or of a hold, which `action` leaves out.
  text_sealed bytea,
  actor text not null,
  state text not null check (state in ('running', 'finished', 'undoing', 'undone')),
  total integer not null,
  done integer not null default 0,
  refused integer not null default 0,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (merchant_id, id)
);

create table batch_items (
  merchant_id text not null,
  batch_id text not null,
  order_id text not null,
  outcome text not null default 'waiting' check (outcome in ('waiting', 'done', 'refused', 'undone')),
  code text,
  message text,
  undo jsonb,
  primary key (merchant_id, batch_id, order_id),
  foreign key (merchant_id, batch_id) references batches on delete cascade
);
create index batch_items_waiting on batch_items (merchant_id, batch_id, order_id) where outcome = 'waiting';
create index batch_items_refused on batch_items (merchant_id, batch_id, order_id) where outcome = 'refused';
