/** Counters and kiosks: registered devices at which many people answer from one address. */
export const COUNTERS_UP = `
create table hailong.counter (
  agency_id integer not null references hailong.agency,
  counter_id uuid not null default gen_random_uuid(),
  label text not null check (btrim(label) <> ''),
  token_hash bytea not null,
  retired boolean not null default false,
  primary key (agency_id, counter_id),
  unique (agency_id, token_hash)
);
comment on table hailong.counter is
  'tenant: a counter or kiosk of an agency; whoever sends its token is not limited by address; only the hash of the token is kept';`;

export const COUNTER_TABLES = ['counter'];

export const COUNTER_GRANTS = `
grant select, insert (agency_id, label, token_hash), update (retired) on hailong.counter to hailong_agency;
grant select on hailong.counter to hailong_intake;
create policy agency_adds on hailong.counter for insert to hailong_agency with check (true);
create policy agency_retires on hailong.counter for update to hailong_agency using (true) with check (true);
create policy intake_reads on hailong.counter for select to hailong_intake using (true);`;
