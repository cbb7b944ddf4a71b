import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Adds lists of bodies, enterprises and people as the frame of a respondent group. The invitation knows its member; the
 * admission of a body knows the group and the field in which alone it may be used, and no member.
 */
export class ListMembers1796200100001 implements MigrationInterface {
  readonly name = 'ListMembers1796200100001';

  async up(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    for (const statement of [TABLE, INVITED, WALL]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    await db.query(BACK);
  }
}

const TABLE = `
create table hailong.list_member (
  agency_id integer not null references hailong.agency,
  member_id uuid not null,
  round_id integer not null,
  respondent_group text not null,
  body boolean not null,
  number integer check (number >= 1),
  code text,
  code_tag bytea,
  name text,
  field text,
  sealed_contact bytea,
  reachable boolean not null default false,
  objects boolean not null default false,
  issued_on date,
  issued_by text check (issued_by in ('hand', 'post')),
  undeliverable_on date,
  removed_on date,
  asked boolean not null default false,
  answered boolean,
  primary key (agency_id, member_id),
  unique (agency_id, round_id, respondent_group, number),
  unique (agency_id, round_id, respondent_group, code),
  unique (agency_id, round_id, respondent_group, code_tag),
  check (body or (code is null and name is null and answered is null)),
  check (not reachable or sealed_contact is not null),
  check (not objects or sealed_contact is null),
  check ((issued_on is null) = (issued_by is null))
);
comment on table hailong.list_member is
  'tenant: a body, enterprise or person on the list of a respondent group; of enterprises and people name, address and contact are sealed and the code is a keyed digest, and all of it is destroyed when the round closes';`;

const WALL = `
alter table hailong.list_member enable row level security, force row level security;
create policy agency_reads on hailong.list_member for select to hailong_agency
  using (agency_id = hailong.current_agency());
create policy agency_adds on hailong.list_member for insert to hailong_agency
  with check (agency_id = hailong.current_agency());
create policy agency_changes on hailong.list_member for update to hailong_agency
  using (agency_id = hailong.current_agency()) with check (agency_id = hailong.current_agency());
grant select, insert, update (number, code_tag, name, field, sealed_contact, reachable, objects, issued_on, issued_by,
  undeliverable_on, removed_on, asked, answered) on hailong.list_member to hailong_agency;`;

/** A foreign key is checked as the owner of the tables, for which row security holds too. */
const INVITED = `
alter table hailong.invitation no force row level security;
alter table hailong.invitation
  add column member_id uuid,
  add column respondent_group text,
  add column field text,
  add column body boolean not null default false,
  add unique (agency_id, round_id, member_id),
  add foreign key (agency_id, member_id) references hailong.list_member (agency_id, member_id),
  add check (member_id is null or dossier_id is null),
  add check (not body or respondent_group is not null);
alter table hailong.invitation force row level security;
grant update (member_id) on hailong.invitation to hailong_agency;
alter table hailong.admission
  add column respondent_group text,
  add column field text,
  add check (field is null or respondent_group is not null);
grant insert (respondent_group, field) on hailong.admission to hailong_agency;`;

const BACK = `
alter table hailong.admission drop column respondent_group, drop column field;
alter table hailong.invitation
  drop column member_id, drop column respondent_group, drop column field, drop column body;
drop table hailong.list_member;`;
