import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds the counts of agencies by name, from which points by law are computed. */
export class ComponentCounts1796601100001 implements MigrationInterface {
  readonly name = 'ComponentCounts1796601100001';

  async up(db: QueryRunner): Promise<void> {
    for (const statement of [TABLE, WALLS, RIGHTS]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table hailong.component_count');
  }
}

const TABLE = `
create table hailong.component_count (
  agency_id integer not null references hailong.agency,
  count_id uuid not null default gen_random_uuid(),
  period_from date not null,
  period_to date not null check (period_to >= period_from),
  name text not null,
  value numeric(16, 4) not null check (value >= 0),
  as_of date not null,
  source text not null check (btrim(source) <> ''),
  actor text not null,
  at timestamptz not null default now(),
  primary key (agency_id, count_id)
);
create index component_count_period on hailong.component_count (agency_id, period_from, period_to, name, as_of);
comment on table hailong.component_count is
  'tenant: a count of an agency and period that the province states for points by law; a row never changes, the newest counts';`;

/** Policies: the province states counts and never changes them; an agency reads those of itself. */
const WALLS = `
alter table hailong.component_count enable row level security, force row level security;
create policy province_reads on hailong.component_count for select to hailong_province using (true);
create policy province_adds on hailong.component_count for insert to hailong_province with check (true);
create policy agency_reads on hailong.component_count for select to hailong_agency
  using (agency_id = hailong.current_agency());
create policy owner_copies on hailong.component_count for select to hailong_owner
  using (pg_has_role(session_user, 'hailong_owner', 'member'));`;

const RIGHTS = `
grant select on hailong.component_count to hailong_province, hailong_agency;
grant insert (agency_id, period_from, period_to, name, value, as_of, source, actor) on hailong.component_count
  to hailong_province;`;
