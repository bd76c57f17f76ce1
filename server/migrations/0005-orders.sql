create table orders (
  merchant_id text not null references merchants,
  id text not null,
  shop_id text not null,
  channel_order_id text not null,
  -- 'api' once the platform itself told us the order, 'file' while only an export file did.
  source text not null check (source in ('api', 'file')),
  market text not null,
  practice boolean not null default false,
  order_type text not null,
  channel_status text not null,
  -- The platform's update_time (ms) and the moment at which we asked: newer pairs win, older ones change nothing.
  channel_version bigint not null,
  seen_at timestamptz not null,
  content_hash text not null,
  stage text not null,
  stage_since timestamptz not null,
  placed_at timestamptz not null,
  paid_at timestamptz,
  platform_hold_until timestamptz,
  due_at timestamptz,
  due_kind text,
  deadlines jsonb not null default '{}',
  milestones jsonb not null default '{}',
  currency text not null,
  total_amount bigint not null,
  money jsonb not null default '{}',
  payment_method text,
  payment_kind text not null,
  fulfillment_by text not null check (fulfillment_by in ('seller', 'platform')),
  shipping_type text,
  delivery_option text,
  carrier text,
  tracking_numbers text[] not null default '{}',
  country text,
  flags text[] not null default '{}',
  open_holds text[] not null default '{}',
  tags text[] not null default '{}',
  note_count integer not null default 0,
  piece_count integer not null,
  -- Pieces grouped by SKU for people: [{sku, sellerSku, name, variation, picture, quantity}], in order of appearance.
  items jsonb not null default '[]',
  skus text[] not null default '{}',
  -- Everything an order can be found by, one token each (see order-terms.ts); buyer data only as keyed hashes.
  terms text[] not null default '{}',
  buyer_label text,
  buyer_sealed bytea,
  buyer_message_sealed bytea,
  seller_note text,
  revision bigint not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (merchant_id, id),
  unique (merchant_id, shop_id, channel_order_id),
  foreign key (merchant_id, shop_id) references shops,
  check (piece_count >= 0)
);
create index orders_by_due on orders (merchant_id, stage, due_at, id);
create index orders_by_placed on orders (merchant_id, stage, placed_at desc, id desc);
create index orders_by_placed_all on orders (merchant_id, placed_at desc, id desc);
create index orders_by_shop on orders (merchant_id, shop_id, stage, due_at, id);
create index orders_open_by_shop on orders (merchant_id, shop_id, seen_at)
  where stage not in ('completed', 'canceled');
create index orders_hold_ends on orders (merchant_id, platform_hold_until) where platform_hold_until is not null;
create extension if not exists btree_gin;
create index orders_terms on orders using gin (merchant_id, terms);

-- One row is one piece: the platform's line items have no quantity.
create table order_pieces (
  merchant_id text not null references merchants,
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
  merchant_id text not null references merchants,
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
  merchant_id text not null references merchants,
  order_id text not null,
  id text not null,
  source text not null,
  channel_version bigint not null,
  received_at timestamptz not null,
  body_sealed bytea not null,
  primary key (merchant_id, order_id, id),
  foreign key (merchant_id, order_id) references orders on delete cascade
);

create table order_holds (
  merchant_id text not null references merchants,
  id text not null,
  order_id text not null,
  reason text not null,
  note text,
  placed_by text not null,
  placed_at timestamptz not null,
  released_by text,
  released_at timestamptz,
  primary key (merchant_id, id),
  foreign key (merchant_id, order_id) references orders on delete cascade
);
create unique index order_holds_open on order_holds (merchant_id, order_id, reason) where released_at is null;

create table order_notes (
  merchant_id text not null references merchants,
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
  query text not null,
  shared boolean not null default false,
  created_at timestamptz not null,
  primary key (merchant_id, id)
);

-- A batch keeps what it did to each order, why some were refused, and what undoing needs.
create table batches (
  merchant_id text not null references merchants,
  id text not null,
  action jsonb not null,
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
  merchant_id text not null references merchants,
  batch_id text not null,
  order_id text not null,
  outcome text not null default 'waiting' check (outcome in ('waiting', 'done', 'refused', 'undone')),
  code text,
  message text,
  undo jsonb,
  primary key (merchant_id, batch_id, order_id),
  foreign key (merchant_id, batch_id) references batches on delete cascade
);
create index batch_items_waiting on batch_items (merchant_id, batch_id) where outcome = 'waiting';
