import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds the progress of imports of finished dossiers: a tenant table behind the wall of the importing agency. */
export class DossierImports1796090400001 implements MigrationInterface {
  readonly name = 'DossierImports1796090400001';

  async up(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    await db.query(TABLE);
    await db.query(WALL);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    await db.query('drop table hailong.dossier_import');
  }
}

const TABLE = `
create table hailong.dossier_import (
  agency_id integer not null references hailong.agency,
  file_digest text not null check (file_digest ~ '^[0-9a-f]{64}$'),
  file_name text not null,
  last_row integer not null default 0 check (last_row >= 0),
  reported integer not null default 0 check (reported >= 0),
  corrected integer not null default 0 check (corrected >= 0),
  unchanged integer not null default 0 check (unchanged >= 0),
  refused integer not null default 0 check (refused >= 0),
  finished boolean not null default false,
  actor text not null,
  at timestamptz not null default now(),
  primary key (agency_id, file_digest)
);
comment on table hailong.dossier_import is
  'tenant: how far an import of finished dossiers has come: all rows up to last_row are done; file_digest is the SHA-256 of the file';`;

const WALL = `
alter table hailong.dossier_import enable row level security, force row level security;
create policy agency_reads on hailong.dossier_import for select to hailong_agency
  using (agency_id = hailong.current_agency());
create policy agency_adds on hailong.dossier_import for insert to hailong_agency
  with check (agency_id = hailong.current_agency());
create policy agency_changes on hailong.dossier_import for update to hailong_agency
  using (agency_id = hailong.current_agency()) with check (agency_id = hailong.current_agency());
grant select, insert, update (last_row, reported, corrected, unchanged, refused, finished, actor, at)
  on hailong.dossier_import to hailong_agency;`;
