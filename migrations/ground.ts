/**
 * Prerequisites of the ledger: roles (they belong to the cluster, not to a database) and the schema. Run at every
 * migration, changes nothing when all is there. Needs a login that may create roles, or a first run by a database
 * administrator; afterwards `hailong_migrator` suffices.
 *
 * The application's login is made for each database ({@link loginGround}).
 */
const ROLES: readonly (readonly [name: string, attributes: string])[] = [
  ['hailong_owner', 'nologin'],
  ['hailong_agency', 'nologin'],
  ['hailong_province', 'nologin'],
  ['hailong_intake', 'nologin'],
  ['hailong_public', 'nologin'],
  ['hailong_results', 'nologin'],
  ['hailong_examiner', 'nologin'],
  ['hailong_migrator', 'login noinherit'],
];

/** Roles that the application acts as, each for one transaction. */
export const DOOR_ROLES = [
  'hailong_agency',
  'hailong_province',
  'hailong_intake',
  'hailong_public',
  'hailong_results',
  'hailong_examiner',
] as const;

const createRole = ([name, attributes]: readonly [string, string]): string => `
do $$ begin
  if not exists (select from pg_roles where rolname = '${name}') then
    create role ${name} ${attributes} nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$`;

const grantMembership = ([role, member]: readonly [string, string]): string => `
do $$ begin
  if not exists (
    select from pg_auth_members m
    where m.roleid = '${role}'::regrole and m.member = '${member}'::regrole
  ) then
    grant ${role} to ${member};
  end if;
end $$`;

/**
 * A migrating login that is no superuser must be able to become the owner. Since PostgreSQL 16 the creator of a
 * role is a member that may not SET it, so there the right itself is asked for.
 */
const BECOME_OWNER = `
do $$ begin
  if not pg_has_role(current_user, 'hailong_owner',
    case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end) then
    execute format('grant hailong_owner to %I', current_user);
  end if;
end $$`;

const CREATE_SCHEMA = `
do $$ begin
  if not exists (select from pg_namespace where nspname = 'hailong') then
    create schema hailong authorization hailong_owner;
  end if;
end $$`;

export const GROUND: readonly string[] = [
  ...ROLES.map(createRole),
  grantMembership(['hailong_owner', 'hailong_migrator']),
  // The examiner acts within an agency: it may do all that the agency may, and reads answers besides.
  grantMembership(['hailong_agency', 'hailong_examiner']),
  BECOME_OWNER,
  CREATE_SCHEMA,
];

/**
 * Makes a login of the application, which inherits nothing: it can do nothing until a door makes it one of its six roles
 * for one transaction. Changes nothing when all is there; sets no password.
 * @param login plain name: letters, digits, underscores
 */
export const loginGround = (login: string): readonly string[] => [
  createRole([login, 'login noinherit']),
  ...DOOR_ROLES.map((role) => grantMembership([role, login])),
];
