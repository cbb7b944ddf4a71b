import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds the ranking schemes of the province: terms of a ranking, which are announced before its results are known. */
export class RankingSchemes1796600900001 implements MigrationInterface {
  readonly name = 'RankingSchemes1796600900001';

  async up(db: QueryRunner): Promise<void> {
    for (const statement of [TABLE, WALLS, RIGHTS]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table hailong.ranking_scheme');
  }
}

const TABLE = `
create table hailong.ranking_scheme (
  agency_id integer not null references hailong.agency,
  code text not null,
  version integer not null check (version >= 1),
  state text not null check (state in ('draft', 'announced')),
  document jsonb not null,
  announced_on date,
  figures_known_on date check (figures_known_on <= announced_on),
  primary key (agency_id, code, version),
  check ((state = 'draft') = (announced_on is null)),
  check (state = 'announced' or figures_known_on is null)
);
comment on table hailong.ranking_scheme is
  'announced: terms of a ranking of the province (agency_id), by version; an announced one never changes. figures_known_on is the first day on which figures of its rounds were known when it was announced; null: none was';`;

/** Policies: the province writes, and changes drafts alone; announced schemes are read without a login; no agency has a way to write. */
const WALLS = `
alter table hailong.ranking_scheme enable row level security, force row level security;
create policy province_reads on hailong.ranking_scheme for select to hailong_province using (true);
create policy province_adds on hailong.ranking_scheme for insert to hailong_province with check (state = 'draft');
create policy province_changes_drafts on hailong.ranking_scheme for update to hailong_province
  using (state = 'draft') with check (true);
create policy intake_reads on hailong.ranking_scheme for select to hailong_intake using (state <> 'draft');
create policy owner_copies on hailong.ranking_scheme for select to hailong_owner
  using (pg_has_role(session_user, 'hailong_owner', 'member'));`;

const RIGHTS = `
grant select on hailong.ranking_scheme to hailong_province, hailong_intake;
grant insert (agency_id, code, version, state, document) on hailong.ranking_scheme to hailong_province;
grant update (state, document, announced_on, figures_known_on) on hailong.ranking_scheme to hailong_province;`;
