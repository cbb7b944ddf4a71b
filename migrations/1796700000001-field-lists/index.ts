import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds the list of service fields of the province, by version: plans choose from it, so that their fields add up over agencies. */
export class FieldLists1796700000001 implements MigrationInterface {
  readonly name = 'FieldLists1796700000001';

  async up(db: QueryRunner): Promise<void> {
    for (const statement of [TABLE, WALLS, RIGHTS]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table hailong.field_list');
  }
}

const TABLE = `
create table hailong.field_list (
  agency_id integer not null references hailong.agency,
  version integer not null check (version >= 1),
  state text not null check (state in ('draft', 'published')),
  document jsonb not null,
  published_on date,
  primary key (agency_id, version),
  check ((state = 'draft') = (published_on is null))
);
comment on table hailong.field_list is
  'announced: service fields of the province (agency_id) with their procedures, by version; a published version never changes';`;

/** Policies: the province writes, and changes drafts alone; agencies and forms without a login read published versions. */
const WALLS = `
alter table hailong.field_list enable row level security, force row level security;
create policy province_reads on hailong.field_list for select to hailong_province using (true);
create policy province_adds on hailong.field_list for insert to hailong_province with check (state = 'draft');
create policy province_changes_drafts on hailong.field_list for update to hailong_province
  using (state = 'draft') with check (true);
create policy agency_reads on hailong.field_list for select to hailong_agency
  using (agency_id = hailong.current_agency() or state <> 'draft');
create policy intake_reads on hailong.field_list for select to hailong_intake using (state <> 'draft');
create policy owner_copies on hailong.field_list for select to hailong_owner
  using (pg_has_role(session_user, 'hailong_owner', 'member'));`;

const RIGHTS = `
grant select on hailong.field_list to hailong_province, hailong_agency, hailong_intake;
grant insert (agency_id, version, state, document) on hailong.field_list to hailong_province;
grant update (state, document, published_on) on hailong.field_list to hailong_province;`;
