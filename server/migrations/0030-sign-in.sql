-- A word sealed with the master key: a server that holds another key must not start on this database.
create table key_canaries (
  merchant_id text primary key references merchants,
  sealed bytea not null
);

-- A session without an account is one that a one-time link opened: it can make the owner, or give the owner
-- who forgot the password a new one, and nothing else.
alter table sessions alter column account_id drop not null;
alter table sessions add column user_agent text not null default '';
create index sessions_by_account on sessions (merchant_id, account_id);

-- Failed sign-ins in a row, by name and by address (as keyed hashes). A brake, never a lock-out.
create table sign_in_brakes (
  merchant_id text not null references merchants,
  key text not null,
  failures integer not null check (failures >= 0),
  last_failed_at timestamptz not null,
  primary key (merchant_id, key)
);
create index audit_entries_by_time on audit_entries (merchant_id, at desc);
