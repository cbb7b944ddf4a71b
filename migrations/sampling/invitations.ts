/**
 * Invitations know people and no answer; admissions know tokens and no people; responses know neither. What joins an
 * invitation to its admission is a token that is computed with a sealed key, see libs/invitations/README.md.
 */
export const INVITATIONS_UP = `
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
  'tenant: the hash of a token that may be exchanged for one credential; blinded_hash once it was, used once it answered without';`;

export const INVITATION_TABLES = ['round_secret', 'invitation', 'admission'];

export const INVITATION_GRANTS = `
grant select, insert, update (sealed_signing_key, sealed_token_key, destroyed_on) on hailong.round_secret to hailong_agency;
grant select on hailong.round_secret to hailong_intake;
create policy agency_adds on hailong.round_secret for insert to hailong_agency with check (true);
create policy agency_destroys on hailong.round_secret for update to hailong_agency using (true) with check (destroyed_on is not null);
create policy intake_reads on hailong.round_secret for select to hailong_intake using (true);

grant select, insert, update (port, dossier_id, sealed_contact, sent_on, reminded_on, revoked_on, admitted)
  on hailong.invitation to hailong_agency;
create policy agency_adds on hailong.invitation for insert to hailong_agency with check (true);
create policy agency_changes on hailong.invitation for update to hailong_agency using (true) with check (true);
grant select (agency_id, round_id, invitation_id, revoked_on) on hailong.invitation to hailong_intake;
create policy intake_reads on hailong.invitation for select to hailong_intake using (revoked_on is not null);

grant select, insert (agency_id, round_id, token_hash, short_code_hash, expires_on), update (used)
  on hailong.admission to hailong_agency;
grant select, update (blinded_hash) on hailong.admission to hailong_intake;
create policy agency_adds on hailong.admission for insert to hailong_agency with check (true);
create policy agency_changes on hailong.admission for update to hailong_agency using (true) with check (true);
create policy intake_reads on hailong.admission for select to hailong_intake using (true);
create policy intake_exchanges on hailong.admission for update to hailong_intake using (true) with check (true);`;
