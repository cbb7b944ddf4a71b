import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lets the owner read every row for a backup, in sessions of logins that may become the owner. Such a login can lift the wall
 * anyway; without the policy it would have to, under a lock that stops the intake. `session_user` cannot be set by the
 * application's login, so nothing that runs on its behalf as the owner reads more than before.
 */
export class OwnerCopies1796600500001 implements MigrationInterface {
  readonly name = 'OwnerCopies1796600500001';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      forEachTable(
        `create policy owner_copies on %s for select to hailong_owner using (pg_has_role(session_user, 'hailong_owner', 'member'))`,
      ),
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(forEachTable('drop policy owner_copies on %s'));
  }
}

/** Runs a statement for each table behind row security; `%s` stands for its name. */
const forEachTable = (statement: string): string => `
do $$
declare
  each regclass;
begin
  for each in
    select c.oid from pg_class c
    where c.relnamespace = 'hailong'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'migrations'
    order by c.relname
  loop
    execute format(${`'${statement.replaceAll("'", "''")}'`}, each);
  end loop;
end $$`;
