import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds the signed acts of publications as files. */
export class ReleasePapers1797000000003 implements MigrationInterface {
  readonly name = 'ReleasePapers1797000000003';

  async up(db: QueryRunner): Promise<void> {
    for (const statement of [PAPER, WALLS, RIGHTS]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table hailong.release_paper');
  }
}

const PAPER = `
create table hailong.release_paper (
  agency_id integer not null,
  code text not null,
  edition integer not null,
  content_hash text not null,
  content bytea not null check (octet_length(content) between 1 and 10485760),
  actor text not null,
  attached_on date not null,
  primary key (agency_id, code, edition),
  foreign key (agency_id, code, edition) references hailong.release,
  check (content_hash = encode(sha256(content), 'hex'))
);
comment on table hailong.release_paper is
  'tenant: the signed act (PDF) of a publication of the province (agency_id), by its hash; a row never changes';`;

/** Policies: the province adds and reads; the public reads the papers of publications; no role changes or removes a row. */
const WALLS = `
alter table hailong.release_paper enable row level security, force row level security;
create policy province_reads on hailong.release_paper for select to hailong_province using (true);
create policy province_adds on hailong.release_paper for insert to hailong_province
  with check (hailong.is_published(agency_id, code, edition));
create policy public_reads on hailong.release_paper for select to hailong_public
  using (hailong.is_published(agency_id, code, edition));
create policy owner_copies on hailong.release_paper for select to hailong_owner
  using (pg_has_role(session_user, 'hailong_owner', 'member'));`;

const RIGHTS = `
grant select, insert on hailong.release_paper to hailong_province;
grant select (agency_id, code, edition, content_hash, content) on hailong.release_paper to hailong_public;`;
