import { WALLS_OF_MIGRATIONS } from '@hailong/migrations';
import { DOOR_ROLES } from '../doors/door-roles';
import { LOCKED, WALLS } from '../migrate/walls-of-schema';
import { Check } from './check';
import type { CatalogueQuery } from './ownership-check';

/** Roles of the doors and the owner must not log in, and have no right beyond the tables. */
const ROLES = `
select format('alter role %I nologin nosuperuser nocreatedb nocreaterole noreplication nobypassrls', rolname) as statement
from pg_catalog.pg_roles
where rolname in (${['hailong_owner', ...DOOR_ROLES].map((role) => `'${role}'`).join(', ')})
  and (rolcanlogin or rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls)
order by 1`;

/** Names of tables that another session has locked. */
const LOCKED_NAMES = `select c.relname as name from pg_catalog.pg_class c where c.oid in (${LOCKED})`;

/** Differences between the walls of a database and those that the migrations make. */
export interface WallDifferences {
  /** Statements that would make the missing parts. */
  readonly missing: readonly string[];
  /** Statements that made what should not be there. */
  readonly beyond: readonly string[];
  /** Statements that take rights of roles away. */
  readonly roles: readonly string[];
}

/**
 * Compares row security, policies, rights and roles with what the migrations make: a right granted by hand, or a policy
 * that is gone, changes the reach of a login without a trace. Tables that another session has locked stay unread.
 */
export async function shippedWallsCheck(query: CatalogueQuery): Promise<Check> {
  const differences = await wallDifferences(query);
  const { missing, beyond, roles } = differences;
  const ok = missing.length + beyond.length + roles.length === 0;
  return { area: 'walls', ok, ...(ok ? EQUAL : different(differences)) };
}

export async function wallDifferences(query: CatalogueQuery): Promise<WallDifferences> {
  const found = (await query<{ statement: string }>(WALLS)).map(({ statement }) => plain(statement));
  const locked = (await query<{ name: string }>(LOCKED_NAMES)).map(({ name }) => name);
  const roles = await query<{ statement: string }>(ROLES);
  const expected = WALLS_OF_MIGRATIONS.map(plain).filter((statement) => !locked.includes(tableOf(statement)));
  return {
    missing: without(expected, found),
    beyond: without(found, expected),
    roles: roles.map(({ statement }) => statement),
  };
}

function without(statements: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return statements.filter((statement) => !known.has(statement)).sort();
}

/** Leaves the schema out: the catalogue prints it or not, by the search path of the login. */
function plain(statement: string): string {
  return statement.replaceAll('hailong.', '');
}

/** Name of the table that a statement is about; '' for the schema and for functions. */
function tableOf(statement: string): string {
  return /(?: on| table) (\w+)/.exec(statement)?.[1] ?? '';
}

/** Differences that a sentence names; the number of the others is told. */
const SHOWN = 20;

function different({ missing, beyond, roles }: WallDifferences) {
  return {
    vi: `tường khác với bản cài đặt${listed('; thiếu', missing)}${listed('; thừa', beyond)}${listed('; vai trò, hãy chạy', roles)}; hãy chạy: npm run hailong -- migrate --adopt`,
    en: `the walls differ from what the migrations make${listed('; missing', missing)}${listed('; not ours', beyond)}${listed('; roles, run', roles)}; run: npm run hailong -- migrate --adopt`,
  };
}

function listed(title: string, statements: readonly string[]): string {
  if (statements.length === 0) return '';
  const more = statements.length > SHOWN ? ` … (+${statements.length - SHOWN})` : '';
  return `${title}: ${statements.slice(0, SHOWN).join(' · ')}${more}`;
}

const EQUAL = {
  vi: 'tường, quyền và vai trò đúng như bản cài đặt',
  en: 'row security, policies, rights and roles are those that the migrations make',
};
