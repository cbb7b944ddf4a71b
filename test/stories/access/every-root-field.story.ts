import { SurveyActor } from '@hailong/access';
import { SURVEY_ROLES, SurveyRole } from '@hailong/access/domain';
import { Logger } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { GraphQLSchema, execute } from 'graphql';
import page from '../../contract/permissions.json';
import { MinimalOperation, minimalOperation } from './minimal-document';
import { aProvince, Opened } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';
import { aRound } from '../../kit/round';

/** The agency that the documents name, another one, the agency at the top of the tree, and none. */
const PLACES = ['P.1', 'P.2', 'P', null] as const;
const TOP = 'P';
const OPEN = 'open to all';
/** Ends of a call that got past the guard; an input made by rule may be refused there. */
const PASSED: readonly unknown[] = ['answered', 'SURVEY_INVALID_INPUT'];

const ROLES = Object.keys(SURVEY_ROLES) as SurveyRole[];
const ACTORS = ROLES.flatMap((role) =>
  PLACES.map((agencyCode): SurveyActor => ({
    subject: `${role} of ${agencyCode}`,
    agencyCode,
    roles: [role],
  })),
);

/** Reads from the committed page whether an actor of one role gets past the guard of a root field. */
function mayCall(field: string, { agencyCode, roles: [role] }: SurveyActor): boolean {
  const asked = (page.handlers as Record<string, string>)[field];
  if (asked === OPEN) return true;
  if (!asked || !role) return false;
  const reach = (page.roles[role].permissions as Record<string, string | undefined>)[asked];
  const counts = !role.startsWith('province-') || agencyCode === null || agencyCode === TOP;
  return reach !== undefined && counts && (reach !== 'ownAgency' || agencyCode !== null);
}

describe('every root field of the schema', () => {
  const described = aProvince()
    .with(aPortal())
    .with(aRound({ demonstration: true }));
  let province: Opened<typeof described>;
  let schema: GraphQLSchema;
  let operations: ReadonlyMap<string, MinimalOperation>;
  beforeAll(async () => {
    province = await described.open();
    schema = province.app.get(GraphQLSchemaHost).schema;
    const plausible = {
      ...{ round: String(province.round.roundId), agencyCode: 'P.1', group: 'citizens', channel: 'PAPER' },
      ...{ key: '0123456789abcdef', items: [] },
    };
    const fieldsOf = (kind: 'query' | 'mutation') =>
      Object.values(
        (kind === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {},
      ).map((field) => [field.name, minimalOperation(kind, field, plausible)] as const);
    operations = new Map([...fieldsOf('query'), ...fieldsOf('mutation')]);
  });
  afterAll(() => province.close());

  /** The code of the error that an answer has, or `answered`. */
  const call = async (operation: MinimalOperation, actor?: SurveyActor) => {
    const headers = actor ? { authorization: `Bearer ${province.portal.tokenOf(actor)}` } : {};
    const answer = await execute({ schema, ...operation, contextValue: { req: { headers } } });
    const [error] = answer.errors ?? [];
    const { code = error?.message } = (error?.extensions ?? {}) as { code?: string };
    return error ? code : 'answered';
  };
  const rows = async () => {
    const tables = await province.db.admin<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'hailong'::regnamespace and relkind = 'r' order by 1`,
    );
    const counts = tables.map(
      ({ name }) => `select '${name}' as name, count(*)::int as n from hailong.${name}`,
    );
    return province.db.admin(counts.join(' union all '));
  };

  it('refuses everybody whom the page does not name, before anything is done', async () => {
    const before = await rows();
    const wrong: string[] = [];
    for (const [field, operation] of operations) {
      const refused = ACTORS.filter((actor) => !mayCall(field, actor));
      const codes = await Promise.all(refused.map((actor) => call(operation, actor)));
      for (const [at, code] of codes.entries())
        if (code !== 'FORBIDDEN') wrong.push(`${field} by ${refused[at]?.subject}: ${code}`);
    }
    expect(wrong).toEqual([]);
    expect(await rows()).toEqual(before);
  });

  it('asks everybody to log in but where it is open to all', async () => {
    const asked: string[] = [];
    for (const [field, operation] of operations)
      if ((await call(operation)) === 'UNAUTHENTICATED') asked.push(field);
    // Pages and references of a federated graph carry the name of their class.
    const roots = Object.entries(page.handlers).filter(([name]) => !name.includes('.'));
    const guarded = roots.filter(([, access]) => access !== OPEN);
    expect(asked.sort()).toEqual(guarded.map(([name]) => name).sort());
  });

  it('gets past its guard with every role that the page names', async () => {
    const wrong: string[] = [];
    for (const [field, operation] of operations) {
      const open = (page.handlers as Record<string, string>)[field] === OPEN;
      const allowed = open ? ACTORS.slice(0, 1) : ACTORS.filter((actor) => mayCall(field, actor));
      const codes = await Promise.all(allowed.map((actor) => call(operation, actor)));
      for (const [at, code] of codes.entries())
        if (!PASSED.includes(code)) wrong.push(`${field} by ${allowed[at]?.subject}: ${code}`);
    }
    expect(wrong).toEqual([]);
  });

  it('is closed to a login whose roles are a text that contains the name of one', async () => {
    const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation();
    const roles = 'not-an-agency-administrator-any-more' as never;
    const actor = { subject: 'former administrator', agencyCode: 'P.1', roles };
    expect(await call(operations.get('surveyResults') as MinimalOperation, actor)).toBe('UNAUTHENTICATED');
    expect(logged.mock.calls).toEqual([[expect.stringContaining('roles that are no list')]]);
    logged.mockRestore();
  });
});
