/**
 * Messages on their way, written in the transaction that asks for them. No address stands here: the reason of a failure
 * is a code. `reminder_group` says how far a round's invitations were looked at for reminders, and of nobody whether he
 * has answered.
 */
export const DELIVERIES_UP = `
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
  'tenant: invitations sent after the group before and up to this day were looked at together, once, and this many reminded';

create index dossier_objecting on hailong.dossier (agency_id, person_tag) where objects;`;

export const DELIVERY_TABLES = ['delivery', 'reminder_group'];

export const DELIVERY_GRANTS = `
grant select, insert (agency_id, invitation_id, kind, next_attempt_at), update (state, attempts, next_attempt_at, reason)
  on hailong.delivery to hailong_agency;
create policy agency_adds on hailong.delivery for insert to hailong_agency with check (true);
create policy agency_changes on hailong.delivery for update to hailong_agency using (true) with check (true);

grant select (agency_id, state, next_attempt_at) on hailong.delivery to hailong_province;
create policy province_reads on hailong.delivery for select to hailong_province using (state = 'waiting');

grant select, insert (agency_id, round_id, sent_through, made_on, reminded) on hailong.reminder_group to hailong_agency;
create policy agency_adds on hailong.reminder_group for insert to hailong_agency with check (true);`;
