create table accounts (
  merchant_id text not null references merchants,
  id text not null,
  sign_in_name text not null,
  display_name text not null,
  role text not null check (role in ('owner', 'manager', 'packer', 'support', 'analyst')),
  password_hash text not null,
  language text,
  created_at timestamptz not null,
  disabled_at timestamptz,
  primary key (merchant_id, id),
  unique (merchant_id, sign_in_name)
);

-- A session is known by the hash of its token; the token itself lives only in the browser's cookie.
create table sessions (
  merchant_id text not null references merchants,
  token_hash text not null,
  account_id text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (merchant_id, token_hash),
  foreign key (merchant_id, account_id) references accounts on delete cascade
);

create table sign_in_links (
  merchant_id text not null references merchants,
  token_hash text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (merchant_id, token_hash)
);

-- Who did and who saw what, for acts that no other ledger records (sign-in, reveal, settings, connections).
create table audit_entries (
  merchant_id text not null references merchants,
  id text not null,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text not null,
  detail jsonb not null default '{}',
  primary key (merchant_id, id)
);
