/** Row-security policy that applies to the role of an agency, with its expressions as the catalogue prints them. */
export interface AgencyPolicy {
  readonly table: string;
  readonly name: string;
  /** Command as in `pg_policy.polcmd`: r select, a insert, w update, d delete, * all. */
  readonly command: 'r' | 'a' | 'w' | 'd' | '*';
  /** Condition on rows that are read or changed; null where the policy has none. */
  readonly using: string | null;
  /** Condition on rows that are written; null where the policy has none, then `using` applies. */
  readonly check: string | null;
}

/** Tables of the organisation, which every agency reads whole. */
const REFERENCE_TABLES = ['agency', 'agency_version', 'agency_succession'];
const ANNOUNCED_TABLES = ['criteria_set', 'field_list', 'questionnaire', 'survey_plan', 'survey_round'];

/**
 * Exceptions: rows of others that an agency may read or change. Writing a row for another agency is nowhere allowed.
 */
const BEYOND_THE_WALL: readonly { tables: readonly string[]; commands: string; beyond: string }[] = [
  { tables: ANNOUNCED_TABLES, commands: 'r', beyond: "(state <> 'draft'::text)" },
  { tables: ['quota_cell'], commands: 'rw', beyond: 'shared' },
];

const WALL = String.raw`\(agency_id = (?:hailong\.)?current_agency\(\)\)`;
const ONLY_OWN = new RegExp(String.raw`^(?:${WALL}|\(${WALL} AND (?:(?! OR ).)+\))$`, 's');
const OWN_OR = new RegExp(String.raw`^\(${WALL} OR (.+)\)$`, 's');

/**
 * Names, as `table.policy`, of the policies that would give an agency rows of another. A policy stands alone:
 * PostgreSQL lets a row through when any single policy does, so each must hold the wall itself.
 */
export function policiesWithoutWall(policies: readonly AgencyPolicy[]): string[] {
  return policies.filter((policy) => !holdsWall(policy)).map(({ table, name }) => `${table}.${name}`);
}

function holdsWall(policy: AgencyPolicy): boolean {
  const { table, command, using, check } = policy;
  if (REFERENCE_TABLES.includes(table)) return command === 'r';
  if (command === 'a') return isWalled(policy, check);
  if (command === 'r' || command === 'd') return isWalled(policy, using);
  return isWalled(policy, using) && isWalled(policy, check ?? using);
}

function isWalled({ table, command }: AgencyPolicy, expression: string | null): boolean {
  if (expression === null) return false;
  if (ONLY_OWN.test(expression)) return true;
  const beyond = OWN_OR.exec(expression)?.[1];
  return BEYOND_THE_WALL.some(
    (allowed) =>
      allowed.tables.includes(table) && allowed.commands.includes(command) && allowed.beyond === beyond,
  );
}
