-- The platform warns thirty days before a seller's consent ends, which may be sooner than the refresh token does.
alter table authorizations add column consent_ends_at timestamptz;
