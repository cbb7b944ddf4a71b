import { OwnServer } from './own-server';

/**
 * Brings a migrated database into the state in which `pg_restore --no-owner --no-privileges` leaves it: everything is
 * owned by the login that restored, and no right is granted.
 */
export async function loseOwnersAndRights(server: OwnServer, database: string, owner: string): Promise<void> {
  await server.admin(database, loseRights(), giveTo(owner));
}

/** Statement that leaves a database as `--no-privileges` alone does. */
export const loseRights = () => `
do $$
declare
  each text;
begin
  for each in
    select format('revoke all on %s %s from public, hailong_agency, hailong_province, hailong_intake, hailong_public, hailong_results, hailong_examiner', kind, name)
    from (values ('all tables in schema', 'hailong'), ('all routines in schema', 'hailong'), ('schema', 'hailong')) as v(kind, name)
  loop
    execute each;
  end loop;
end $$`;

/** Statement that leaves a database as a restore without the roles does: every policy named one of them and was refused. */
export const losePolicies = () => `
do $$
declare
  each record;
begin
  for each in
    select polname, polrelid::regclass as target from pg_policy p join pg_class c on c.oid = p.polrelid
    where c.relnamespace = 'hailong'::regnamespace
  loop
    execute format('drop policy %I on %s', each.polname, each.target);
  end loop;
end $$`;

const giveTo = (owner: string) => `
do $$
begin
  execute format('grant create on database %I to ${owner}', current_database());
  alter schema hailong owner to ${owner};
  reassign owned by hailong_owner to ${owner};
end $$`;
