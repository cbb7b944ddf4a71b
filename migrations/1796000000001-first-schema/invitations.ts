/**
 * Invitations know people and no answer; admissions know tokens and no people; responses know neither. A token computed
 * with a sealed key joins an invitation to its admission. Messages on their way hold no address: the reason of a failure
 * is a code.
 */
export const INVITATIONS = `
create table hailong.round_secret (
  agency_id integer not null references hailong.agency,
  round_id integer not null,
  public_key bytea not null,
  sealed_signing_key bytea,
  sealed_token_key bytea,
  made_on date not null,
  destroyed_on date,
  primary key (agency_id, round_id),
  check ((destroyed_on is null) = (sealed_signing_key is not null and sealed_token_key is not null))
);
comment on table hailong.round_secret is
  'tenant: the keys of a round and agency, encrypted under the key of the application, destroyed when the round closes';

create table hailong.invitation (
  agency_id integer not null references hailong.agency,
  invitation_id uuid not null default gen_random_uuid(),
  round_id integer not null,
  draw_id integer,
  dossier_id uuid,
  port text not null check (port in ('email', 'webhook', 'paper')),
  sealed_contact bytea,
  made_on date not null,
  expires_on date not null,
  sent_on date,
  reminded_on date,
  revoked_on date,
  admitted boolean not null default false,
  primary key (agency_id, invitation_id),
  unique (agency_id, round_id, dossier_id)
);
create index invitation_waiting on hailong.invitation (agency_id, round_id) where not admitted;
create index invitation_revoked on hailong.invitation (agency_id, round_id) where revoked_on is not null;
comment on table hailong.invitation is 'tenant: one person asked once; no token and no hash of one is kept with it; admitted: its admission was made, with others';

create table hailong.admission (
  agency_id integer not null,
  round_id integer not null,
  token_hash bytea not null,
  short_code_hash bytea not null,
  expires_on date not null,
  blinded_hash bytea,
  used boolean not null default false,
  primary key (agency_id, round_id, token_hash),
  unique (agency_id, round_id, short_code_hash)
);
comment on table hailong.admission is
  'tenant: the hash of a token that may be exchanged for one credential; blinded_hash once it was, used once it answered without';

create table hailong.delivery (
  agency_id integer not null,
  delivery_id uuid not null default gen_random_uuid(),
  invitation_id uuid not null,
  kind text not null check (kind in ('invitation', 'reminder')),
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed', 'dropped')),
  attempts smallint not null default 0 check (attempts >= 0),
  next_attempt_at timestamptz not null,
  reason text check (reason ~ '^[A-Z][A-Z0-9_.]{0,59}$'),
  primary key (agency_id, delivery_id),
  unique (agency_id, invitation_id, kind),
  foreign key (agency_id, invitation_id) references hailong.invitation,
  check (state <> 'delivered' or reason is null),
  check (state not in ('failed', 'dropped') or reason is not null)
);
create index delivery_due on hailong.delivery (agency_id, next_attempt_at) where state = 'waiting';
comment on table hailong.delivery is
  'tenant: a message on its way to a person, tried until it is delivered, given up (failed) or pointless (dropped)';

create table hailong.reminder_group (
  agency_id integer not null references hailong.agency,
  round_id integer not null,
  sent_through date not null,
  made_on date not null check (made_on > sent_through),
  reminded integer not null check (reminded >= 5),
  primary key (agency_id, round_id, sent_through)
);
comment on table hailong.reminder_group is
  'tenant: invitations sent after the group before and up to this day were looked at together, once, and this many reminded';`;
