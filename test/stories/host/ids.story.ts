import { SurveyActor } from '@hailong/access';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { GraphQLObjectType, GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import { loadDemonstration } from '../../../apps/demonstration/src/load-demonstration';
import { addCell } from '../../kit/limited-cells';
import { expectOk } from '../../kit/expect-ok';
import { ANALYST, administratorOf } from '../../kit/actors';
import { aProvince, Opened } from '../../kit/province';
import { demonstrationDatabase } from '../../kit/demonstration';
import { aPortal } from '../../kit/servers/portal';

const ADMINISTRATOR = administratorOf('H21');
const ROUND = 'gia-lai-2026';
const PAGE = '(first: 5)';

/** Root fields that lead to everything a province has, and their callers. */
const QUESTIONS: readonly { ask: string; actor?: SurveyActor; depth?: number }[] = [
  { ask: `surveyRounds${PAGE}`, actor: ADMINISTRATOR },
  { ask: `surveyPlans${PAGE}`, actor: ADMINISTRATOR },
  { ask: `surveyQuestionnaires${PAGE}`, actor: ADMINISTRATOR },
  { ask: `surveyCriteriaSets${PAGE}`, actor: ADMINISTRATOR },
  { ask: `surveyCoreCriteriaSets${PAGE}`, actor: ADMINISTRATOR },
  { ask: `surveyAgencies${PAGE}`, actor: ADMINISTRATOR },
  { ask: 'surveyCounters', actor: administratorOf('H21.01') },
  { ask: `surveyResponses(round: "${ROUND}", first: 5)`, actor: administratorOf('H21.01') },
  { ask: `surveyProvinceProgress(round: "${ROUND}")`, actor: ANALYST },
  { ask: `surveyQuotaProgress(round: "${ROUND}")`, actor: administratorOf('H21.01') },
  { ask: `surveyQuotaProgress(round: "${ROUND}")`, actor: administratorOf('H21.02') },
  { ask: `surveyPlanQuotas(plan: "${ROUND}")`, actor: ADMINISTRATOR },
  { ask: `surveyForm(round: "${ROUND}", agencyCode: "H21.01", group: "citizen")`, depth: 1 },
];

describe('over a province, every id', () => {
  const described = aProvince('2026-11-10').with(aPortal());
  let province: Opened<typeof described>;
  let schema: GraphQLSchema;
  beforeAll(async () => {
    province = await described.open();
    expectOk(
      await loadDemonstration(province.app, ROUND, {
        database: demonstrationDatabase(province.db),
        log: () => undefined,
        responses: 900,
      }),
    );
    const counter = 'mutation { registerSurveyCounter(input: { label: "Quầy 1" }) { __typename } }';
    await province.portal.ask(counter, {}, administratorOf('H21.01'));
    const place = `select round_id as "roundId", agency_id as "agencyId" from hailong.survey_round order by round_id`;
    const [owned] = await province.db.admin<{ roundId: number; agencyId: number }>(place);
    if (owned) await addCell(province.db, { ...owned, meaning: 'exact', most: 100, shared: true });
    schema = province.app.get(GraphQLSchemaHost).schema;
  });
  afterAll(() => province.close());

  it('begins with the noun of its type and is met in no other type', async () => {
    const typesOf = new Map<string, Set<string>>();
    for (const { ask, actor, depth = 5 } of QUESTIONS) {
      const [name = ''] = ask.split('(');
      const field = schema.getQueryType()?.getFields()[name];
      if (!field) throw new Error(`there is no ${name}`);
      const selected = selectionOf(schema, getNamedType(field.type).name, depth);
      const { data, errors } = await province.portal.ask<{ it: unknown }>(
        `{ it: ${ask} ${selected} }`,
        {},
        actor,
      );
      expect([ask, errors]).toEqual([ask, undefined]);
      gather(data.it, typesOf);
    }
    const twice = [...typesOf].filter(([, types]) => types.size > 1);
    expect(twice).toEqual([]);
    for (const [id, [type = '']] of typesOf) expect(id).toMatch(new RegExp(`^${nounOf(schema, type)}:`));
    expect(new Set([...typesOf.values()].flatMap((types) => [...types]))).toEqual(
      new Set([
        ...['SurveyRound', 'SurveyPlan', 'SurveyQuestionnaire', 'SurveyCriteriaSet'],
        ...['SurveyCounter', 'SurveyResponse', 'SurveyCellProgress'],
      ]),
    );
  });
});

/** Names and ids of a type and of what can be reached from it without arguments. */
function selectionOf(schema: GraphQLSchema, name: string, depth: number): string {
  const type = schema.getType(name);
  const members = isObjectType(type) ? [] : schema.getPossibleTypes(type as never);
  if (isObjectType(type)) return `{ __typename ${fieldsOf(schema, type, depth)} }`;
  return `{ __typename ${members
    .map((member) => `... on ${member.name} { ${fieldsOf(schema, member, depth)} }`)
    .join(' ')} }`;
}

function fieldsOf(schema: GraphQLSchema, type: GraphQLObjectType, depth: number): string {
  const fields = Object.values(type.getFields()).flatMap(({ name, type: of, args }) => {
    const named = getNamedType(of);
    if (args.some((arg) => String(arg.type).endsWith('!') && arg.defaultValue === undefined)) return [];
    if (name === 'id') return ['id'];
    return isObjectType(named) && depth > 0 ? [`${name} ${selectionOf(schema, named.name, depth - 1)}`] : [];
  });
  return ['__typename', ...fields].join(' ');
}

function nounOf(schema: GraphQLSchema, name: string): string {
  const type = schema.getType(name);
  return isObjectType(type) ? String(type.getFields().id?.extensions.noun) : '';
}

function gather(value: unknown, typesOf: Map<string, Set<string>>): void {
  if (Array.isArray(value)) value.forEach((each) => gather(each, typesOf));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const { __typename, id, ...rest } = value as { __typename?: string; id?: string };
  if (id !== undefined && __typename !== undefined)
    typesOf.set(id, (typesOf.get(id) ?? new Set()).add(__typename));
  Object.values(rest).forEach((each) => gather(each, typesOf));
}
