import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds releases: frozen documents, the steps that they take, and the chain over those that are published. */
export class Releases1796900000001 implements MigrationInterface {
  readonly name = 'Releases1796900000001';

  async up(db: QueryRunner): Promise<void> {
    for (const statement of [RELEASE, STEP, LINK, PUBLISHED, WALLS, RIGHTS]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table hailong.release_link, hailong.release_step, hailong.release cascade');
    await db.query('drop function hailong.is_published');
  }
}

const RELEASE = `
create table hailong.release (
  agency_id integer not null references hailong.agency,
  code text not null,
  edition integer not null check (edition >= 1),
  subject text not null,
  content text not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  primary key (agency_id, code, edition)
);
comment on table hailong.release is
  'tenant: a document that the province (agency_id) publishes, in its canonical form; a row never changes, a newer edition supersedes it';`;

const STEP = `
create table hailong.release_step (
  agency_id integer not null,
  code text not null,
  edition integer not null,
  step_no smallint not null check (step_no >= 1),
  state smallint not null,
  actor text not null,
  taken_on date not null,
  until date,
  reason text,
  act_number text,
  act_signed_on date,
  act_signer text,
  primary key (agency_id, code, edition, step_no),
  foreign key (agency_id, code, edition) references hailong.release,
  check (num_nonnulls(act_number, act_signed_on, act_signer) in (0, 3))
);
comment on table hailong.release_step is
  'tenant: a step of a release from its preparation to its publication; the last one is its state, and a row never changes';`;

const LINK = `
create table hailong.release_link (
  agency_id integer not null,
  position integer not null check (position >= 1),
  code text not null,
  edition integer not null,
  content_hash text not null,
  act_hash text not null,
  link_hash text not null,
  primary key (agency_id, position),
  unique (agency_id, code, edition),
  foreign key (agency_id, code, edition) references hailong.release
);
comment on table hailong.release_link is
  'tenant: a publication in the chain over all publications, bound to those before it; a row never changes';`;

/** Tells of an edition whether it stands in the chain, as far as the asking role sees the chain. */
const PUBLISHED = `
create function hailong.is_published(agency_id integer, code text, edition integer) returns boolean
  language sql stable as $$
    select exists (select from hailong.release_link l where (l.agency_id, l.code, l.edition) = ($1, $2, $3))
  $$;`;

const COPIES = `for select to hailong_owner using (pg_has_role(session_user, 'hailong_owner', 'member'))`;

/** Policies: the province adds and reads; the public reads the publications in the chain; no role changes or removes a row. */
const WALLS = `
alter table hailong.release enable row level security, force row level security;
alter table hailong.release_step enable row level security, force row level security;
alter table hailong.release_link enable row level security, force row level security;
create policy province_reads on hailong.release for select to hailong_province using (true);
create policy province_adds on hailong.release for insert to hailong_province with check (true);
create policy public_reads on hailong.release for select to hailong_public
  using (hailong.is_published(agency_id, code, edition));
create policy owner_copies on hailong.release ${COPIES};
create policy province_reads on hailong.release_step for select to hailong_province using (true);
create policy province_adds on hailong.release_step for insert to hailong_province with check (true);
create policy public_reads on hailong.release_step for select to hailong_public
  using (state in (3, 5) and hailong.is_published(agency_id, code, edition));
create policy owner_copies on hailong.release_step ${COPIES};
create policy province_reads on hailong.release_link for select to hailong_province using (true);
create policy province_adds on hailong.release_link for insert to hailong_province with check (true);
create policy public_reads on hailong.release_link for select to hailong_public using (true);
create policy owner_copies on hailong.release_link ${COPIES};`;

const RIGHTS = `
grant select, insert on hailong.release, hailong.release_step, hailong.release_link to hailong_province;
grant select on hailong.release, hailong.release_link to hailong_public;
grant select (agency_id, code, edition, step_no, state, taken_on, act_number, act_signed_on, act_signer)
  on hailong.release_step to hailong_public;`;
