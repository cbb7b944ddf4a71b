import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds the registered apps that submit answers of their users, and dossiers that were asked through them. */
export class AppClients1796095000001 implements MigrationInterface {
  readonly name = 'AppClients1796095000001';

  async up(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    for (const statement of [TABLE, WALL, PORT]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    await db.query(BACK);
  }
}

const TABLE = `
create table hailong.app_client (
  agency_id integer not null references hailong.agency,
  client_id uuid not null default gen_random_uuid(),
  label text not null check (btrim(label) <> ''),
  key_hash bytea not null,
  retired boolean not null default false,
  primary key (agency_id, client_id),
  unique (agency_id, key_hash)
);
comment on table hailong.app_client is
  'tenant: the server of an app that asks its own users, registered by a desk of the province; only the hash of its key is kept';`;

const WALL = `
alter table hailong.app_client enable row level security, force row level security;
create policy agency_reads on hailong.app_client for select to hailong_agency
  using (agency_id = hailong.current_agency());
create policy agency_adds on hailong.app_client for insert to hailong_agency
  with check (agency_id = hailong.current_agency());
create policy agency_retires on hailong.app_client for update to hailong_agency
  using (agency_id = hailong.current_agency()) with check (agency_id = hailong.current_agency());
create policy intake_reads on hailong.app_client for select to hailong_intake using (true);
grant select, insert (agency_id, label, key_hash), update (retired) on hailong.app_client to hailong_agency;
grant select on hailong.app_client to hailong_intake;`;

/** Rewrites the list of ports as it stands, so that it keeps the ports of every migration before. */
const portsRewritten = (rewritten: string): string => `
do $$ declare
  ports text := (select pg_get_constraintdef(oid) from pg_constraint
    where conrelid = 'hailong.invitation'::regclass and conname = 'invitation_port_check');
begin
  alter table hailong.invitation drop constraint invitation_port_check;
  execute 'alter table hailong.invitation add constraint invitation_port_check ' || ${rewritten};
end $$;`;

const PORT = portsRewritten(`replace(ports, ']', $new$, 'app'::text]$new$)`);

const BACK = `
drop table hailong.app_client;
${portsRewritten(`replace(ports, $old$, 'app'::text$old$, '')`)}`;
