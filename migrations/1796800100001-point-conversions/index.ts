import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds the conversions of counts into points that the province saves beside those that ship, by version. */
export class PointConversions1796800100001 implements MigrationInterface {
  readonly name = 'PointConversions1796800100001';

  async up(db: QueryRunner): Promise<void> {
    for (const statement of [TABLE, WALLS, RIGHTS]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table hailong.point_conversion');
  }
}

const TABLE = `
create table hailong.point_conversion (
  agency_id integer not null references hailong.agency,
  code text not null,
  version integer not null check (version >= 1),
  document jsonb not null,
  saved_on date not null,
  primary key (agency_id, code, version),
  check (document ->> 'code' = code)
);
comment on table hailong.point_conversion is
  'tenant: a conversion of counts into points that the province (agency_id) saved, by version; a row never changes, a newer version supersedes it';`;

/** Policies: the province adds versions and reads them; no role changes or removes one, and no other role reads any. */
const WALLS = `
alter table hailong.point_conversion enable row level security, force row level security;
create policy province_reads on hailong.point_conversion for select to hailong_province using (true);
create policy province_adds on hailong.point_conversion for insert to hailong_province with check (true);
create policy owner_copies on hailong.point_conversion for select to hailong_owner
  using (pg_has_role(session_user, 'hailong_owner', 'member'));`;

const RIGHTS = `
grant select on hailong.point_conversion to hailong_province;
grant insert (agency_id, code, version, document, saved_on) on hailong.point_conversion to hailong_province;`;
