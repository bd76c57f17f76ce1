-- Answers of one batch are compressed together: they repeat each other, and one at a time they take five times the
-- room and ten times the work. A payload is its place in a bundle. Whoever erases an order's payload writes its bundle
-- anew without it.
create table payload_bundles (
  merchant_id text not null references merchants,
  id text not null,
  -- A JSON array of texts, compressed and then sealed.
  body_sealed bytea not null,
  primary key (merchant_id, id)
);
alter table payload_bundles alter column body_sealed set storage external;

alter table order_payloads drop column body_sealed;
alter table order_payloads add column bundle_id text not null;
alter table order_payloads add column place integer not null;
alter table order_payloads add foreign key (merchant_id, bundle_id) references payload_bundles;
create index order_payloads_by_bundle on order_payloads (merchant_id, bundle_id);
