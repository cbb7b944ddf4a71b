import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds what agencies see of a release during its preview, their objections and the answers of the province. */
export class Objections1797000000002 implements MigrationInterface {
  readonly name = 'Objections1797000000002';

  async up(db: QueryRunner): Promise<void> {
    for (const statement of [LINE, OBJECTION, ANSWER, COUNTS, WALLS, RIGHTS]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'drop table hailong.objection_answer, hailong.release_objection, hailong.release_line cascade',
    );
    await db.query(
      'alter table hailong.release_step drop column objections, drop column objections_accepted',
    );
  }
}

const LINE = `
create table hailong.release_line (
  agency_id integer not null references hailong.agency,
  code text not null,
  edition integer not null check (edition >= 1),
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  line text not null,
  until date not null,
  ended_on date,
  primary key (agency_id, code, edition)
);
comment on table hailong.release_line is
  'tenant: what an agency (agency_id) sees of a release during its preview: the terms and its own line; the province adds it, and then the day alone on which the preview ended';`;

const OBJECTION = `
create table hailong.release_objection (
  agency_id integer not null,
  code text not null,
  edition integer not null,
  objection_no smallint not null check (objection_no >= 1),
  reason text not null check (reason ~ '\\S' and length(reason) <= 4000),
  actor text not null,
  objected_on date not null,
  primary key (agency_id, code, edition, objection_no),
  foreign key (agency_id, code, edition) references hailong.release_line
);
comment on table hailong.release_objection is
  'tenant: an objection of an agency to its line of a release; a row never changes';`;

const ANSWER = `
create table hailong.objection_answer (
  agency_id integer not null,
  code text not null,
  edition integer not null,
  objection_no smallint not null,
  accepted boolean not null,
  answer text not null check (answer ~ '\\S' and length(answer) <= 4000),
  actor text not null,
  answered_on date not null,
  primary key (agency_id, code, edition, objection_no),
  foreign key (agency_id, code, edition, objection_no) references hailong.release_objection
);
comment on table hailong.objection_answer is
  'tenant: the answer of the province to an objection of an agency (agency_id); a row never changes';`;

const COUNTS = `
alter table hailong.release_step add objections integer, add objections_accepted integer,
  add check (num_nonnulls(objections, objections_accepted) in (0, 2) and objections_accepted between 0 and objections)`;

const COPIES = `for select to hailong_owner using (pg_has_role(session_user, 'hailong_owner', 'member'))`;
const OWN = 'agency_id = hailong.current_agency()';

/** Policies: an agency sees its own rows; the province adds lines and answers, and reads everything; no role removes a row. */
const WALLS = `
alter table hailong.release_line enable row level security, force row level security;
alter table hailong.release_objection enable row level security, force row level security;
alter table hailong.objection_answer enable row level security, force row level security;
create policy agency_reads on hailong.release_line for select to hailong_agency using (${OWN});
create policy province_reads on hailong.release_line for select to hailong_province using (true);
create policy province_adds on hailong.release_line for insert to hailong_province with check (ended_on is null);
create policy province_ends on hailong.release_line for update to hailong_province
  using (ended_on is null) with check (ended_on is not null);
create policy owner_copies on hailong.release_line ${COPIES};
create policy agency_reads on hailong.release_objection for select to hailong_agency using (${OWN});
create policy agency_adds on hailong.release_objection for insert to hailong_agency with check (${OWN});
create policy province_reads on hailong.release_objection for select to hailong_province using (true);
create policy owner_copies on hailong.release_objection ${COPIES};
create policy agency_reads on hailong.objection_answer for select to hailong_agency using (${OWN});
create policy province_reads on hailong.objection_answer for select to hailong_province using (true);
create policy province_adds on hailong.objection_answer for insert to hailong_province with check (true);
create policy owner_copies on hailong.objection_answer ${COPIES};`;

const RIGHTS = `
grant select on hailong.release_line, hailong.release_objection, hailong.objection_answer to hailong_agency, hailong_province;
grant insert on hailong.release_objection to hailong_agency;
grant insert on hailong.release_line, hailong.objection_answer to hailong_province;
grant update (ended_on) on hailong.release_line to hailong_province;
grant select (objections, objections_accepted) on hailong.release_step to hailong_public;`;
