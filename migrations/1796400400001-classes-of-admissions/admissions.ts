/**
 * The key in round_secret stays that of touched admissions, so that credentials of rounds under way keep their class. Classes are
 * the numbers of FORM_CLASSES: 2 touched, 3 independent.
 */
export const ADMISSIONS = `
create table hailong.round_class_key (
  agency_id integer not null,
  round_id integer not null,
  form_class smallint not null check (form_class = 3),
  public_key bytea not null,
  sealed_signing_key bytea,
  primary key (agency_id, round_id, form_class),
  foreign key (agency_id, round_id) references hailong.round_secret
);
comment on table hailong.round_class_key is
  'tenant: the key that signs credentials of a class, encrypted under the key of the application, destroyed when the round closes; that of touched ones is in round_secret';
alter table hailong.round_class_key enable row level security, force row level security;
create policy agency_reads on hailong.round_class_key for select to hailong_agency
  using (agency_id = hailong.current_agency());
create policy agency_adds on hailong.round_class_key for insert to hailong_agency
  with check (agency_id = hailong.current_agency());
create policy agency_destroys on hailong.round_class_key for update to hailong_agency
  using (agency_id = hailong.current_agency())
  with check (agency_id = hailong.current_agency() and sealed_signing_key is null);
create policy intake_reads on hailong.round_class_key for select to hailong_intake using (true);
grant select, insert, update (sealed_signing_key) on hailong.round_class_key to hailong_agency;
grant select on hailong.round_class_key to hailong_intake;

create table hailong.admission_terms (
  agency_id integer not null references hailong.agency,
  round_id integer not null,
  expires_on date not null,
  admissions integer check (admissions >= 0),
  used integer check (used >= 0),
  primary key (agency_id, round_id)
);
comment on table hailong.admission_terms is
  'tenant: the last day of all admissions of a round and agency; their numbers once the round has closed and they are gone';
alter table hailong.admission_terms enable row level security, force row level security;
create policy agency_reads on hailong.admission_terms for select to hailong_agency
  using (agency_id = hailong.current_agency());
create policy agency_adds on hailong.admission_terms for insert to hailong_agency
  with check (agency_id = hailong.current_agency());
create policy agency_changes on hailong.admission_terms for update to hailong_agency
  using (agency_id = hailong.current_agency()) with check (agency_id = hailong.current_agency());
grant select, insert, update (expires_on, admissions, used) on hailong.admission_terms to hailong_agency;

alter table hailong.admission add column form_class smallint not null default 2 check (form_class between 2 and 3);
create policy agency_prolongs on hailong.admission for update to hailong_agency
  using (agency_id = hailong.current_agency() and not used)
  with check (agency_id = hailong.current_agency() and not used);
create policy agency_destroys on hailong.admission for delete to hailong_agency
  using (agency_id = hailong.current_agency());
grant insert (form_class), update (expires_on), delete on hailong.admission to hailong_agency;
grant update (expires_on) on hailong.invitation to hailong_agency;

alter table hailong.reminder_group drop constraint reminder_group_reminded_check;
alter table hailong.reminder_group add constraint reminder_group_reminded_check check (reminded >= 1);`;
