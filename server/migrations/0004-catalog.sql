-- What a shop offers on the platform, as the platform tells it. The seller's own SKUs come later and map to these.
create table listings (
  merchant_id text not null references merchants,
  shop_id text not null,
  channel_product_id text not null,
  title text not null,
  status text not null,
  picture_url text,
  channel_version bigint not null,
  updated_at timestamptz not null,
  primary key (merchant_id, shop_id, channel_product_id),
  foreign key (merchant_id, shop_id) references shops
);

create table listing_skus (
  merchant_id text not null references merchants,
  shop_id text not null,
  channel_sku_id text not null,
  channel_product_id text not null,
  seller_sku text not null,
  variation text not null,
  picture_url text,
  price bigint,
  currency text,
  primary key (merchant_id, shop_id, channel_sku_id),
  foreign key (merchant_id, shop_id, channel_product_id) references listings on delete cascade
);
