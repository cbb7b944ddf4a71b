import { SurveyActor } from '@hailong/access';
import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import { Entity, FederatedGraph, NOBODY, federatedGraph } from './federated-graph';
import { ANALYST } from '../../kit/actors';
import { PARKS, TRADE, WARD } from '../../kit/hue';

const REPORTER: SurveyActor = { ...PARKS, subject: 'machine', roles: ['dossier-reporter'] };

const agency = (key: object) => ({ __typename: 'SurveyAgency', ...key });
const round = (key: object) => ({ __typename: 'SurveyRound', ...key });
const plan = (key: object) => ({ __typename: 'SurveyPlan', ...key });
const form = (key: object) => ({ __typename: 'SurveyQuestionnaire', ...key });

describe('a reference of a federated graph', () => {
  let graph: FederatedGraph;
  beforeAll(async () => {
    graph = await federatedGraph();
  });
  afterAll(() => graph.close());

  /** Answer to the same reference, from the root field of the noun. */
  const gotFromRoot = async (
    { __typename = '', ...key }: Record<string, string>,
    actor: SurveyActor | null,
  ) => {
    const field = __typename === 'SurveyAgency' ? 'code' : 'id';
    const name = JSON.stringify(Object.values(key)[0]);
    const query = `{ it: s${__typename.slice(1)}(id: ${name}) { ${field} } }`;
    const { data, errors } = await graph.ask(query, actor, { url: graph.subgraph });
    const it = data?.it as Entity | null | undefined;
    return it?.id ?? it?.code ?? errors?.[0]?.extensions.code ?? null;
  };

  it('answers every reference like the root field of its noun, to every kind of caller', async () => {
    const ids = [graph.draft, graph.opened].flatMap(({ rounds, plan: act, questionnaires }) => [
      round({ id: rounds[0]?.id }),
      plan({ id: act?.id }),
      form({ id: questionnaires[0]?.id }),
    ]);
    const codes = ['nhap', 'mo', 'phieu', 'none'].flatMap((code) => [
      round({ code: `${code}-2024` }),
      plan({ code }),
      form({ code }),
      form({ code: `${code}-organizations` }),
    ]);
    const shared = graph.draft.questionnaires.map(({ code }) => form({ code }));
    const strangers = [
      round({ id: 'round:999' }),
      plan({ id: 'plan:999' }),
      form({ id: 'questionnaire:999' }),
    ];
    const agencies = [agency({ code: 'SCT' }), agency({ agencyId: 'agency:1' }), agency({ code: 'none' })];
    const references = [...ids, ...codes, ...shared, ...strangers, ...agencies];
    const answers = new Map<SurveyActor | null, unknown[]>();
    for (const actor of [PARKS, TRADE, WARD, ANALYST, REPORTER, NOBODY]) {
      const roots: unknown[] = [];
      for (const reference of references) roots.push(await gotFromRoot(reference, actor));
      expect(await graph.got(references, actor)).toEqual(roots);
      answers.set(actor, roots);
    }
    const found = (actor: SurveyActor | null) => answers.get(actor)?.filter((each) => /:/.test(String(each)));
    const [parks, trade, ward] = [PARKS, TRADE, WARD].map((actor) => found(actor)?.length ?? 0);
    expect(parks).toBeGreaterThan(trade ?? 0);
    expect(trade).toBeGreaterThan(ward ?? 0);
    expect(found(ANALYST)).toEqual([]);
    expect(answers.get(NOBODY)?.slice(-3)).toEqual(['SCT', 'BQL', null]);
  });

  it('reads what a request refers to with one statement a kind, however often and by whatever key', async () => {
    const references = [graph.draft, graph.opened].flatMap(({ rounds, plan: act, questionnaires }) => [
      ...[round({ id: rounds[0]?.id }), round({ code: rounds[0]?.code })],
      ...[plan({ id: act?.id }), plan({ code: act?.code })],
      ...questionnaires.flatMap(({ id, code }) => [form({ id }), form({ code })]),
      ...[agency({ code: 'HH' }), agency({ agencyId: 'agency:2' }), agency({ code: 'HUE' })],
    ]);
    const sent = jest.spyOn(Client.prototype, 'query');
    const answers = await graph.got([...references, ...references], PARKS);
    const statements = sent.mock.calls.map(([statement]) => JSON.stringify(statement));
    sent.mockRestore();
    expect(answers).not.toContain(null);
    const from = (table: string) =>
      statements.filter((text) => text.includes(`from hailong.${table}`)).length;
    expect(from('survey_round')).toBe(1);
    expect(from('survey_plan')).toBe(1);
    expect(from('questionnaire')).toBe(1);
    // The agency of the caller, once, and the agencies that were asked for.
    expect(from('agency a')).toBe(2);
  });

  it('answers null to a reference of a wrong shape and spoils none of the others', async () => {
    const id = graph.opened.rounds[0]?.id ?? '';
    const wrong = [
      ...[round({}), round({ id: 7 }), round({ id: null }), round({ id: { a: 1 } }), round({ id: [id] })],
      ...[
        round({ id: 'mo-2024' }),
        round({ code: id }),
        round({ id: graph.opened.plan?.id }),
        round({ code: 'a\0b' }),
      ],
      ...[form({ code: 'phieu@1' }), form({ code: '\ud800' }), form({ code: 'x'.repeat(9999) })],
      ...[agency({}), agency({ agencyId: 'BQL' }), agency({ code: 'agency:1' }), agency({ code: 'BQL\0' })],
    ];
    const answers = await graph.got([...wrong, round({ id }), agency({ code: 'BQL' })], PARKS);
    expect(answers).toEqual([...wrong.map(() => null), id, 'BQL']);
  });

  it('refuses references beyond the thousandth of a request', async () => {
    const many = Array.from({ length: 1001 }, () => agency({ code: 'BQL' }));
    const answers = await graph.got(many);
    expect(answers.slice(0, 1000)).toEqual(many.slice(1).map(() => 'BQL'));
    expect(answers[1000]).toBe('SURVEY_INVALID_INPUT');
  });

  it('tells with a single error of all references beyond the thousandth, under however many names', async () => {
    const many = Array.from({ length: 600 }, () => agency({ code: 'BQL' }));
    const fields = Array.from(
      { length: 20 },
      (_, n) => `a${n}: _entities(representations: $references) { ... on SurveyAgency { code } }`,
    );
    const query = `query ($references: [_Any!]!) { ${fields.join(' ')} }`;
    const asked = { url: graph.subgraph, variables: { references: many } };
    const { data, errors } = await graph.ask(query, NOBODY, asked);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['SURVEY_INVALID_INPUT']);
    expect(Object.values(data ?? {}).map((each) => (each as unknown[]).filter(Boolean).length)).toEqual([
      ...[600, 400],
      ...Array.from({ length: 18 }, () => 0),
    ]);
  });

  it('tells nothing of a fault of the database but that there is one', async () => {
    const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation();
    await graph.province.db.admin('alter table hailong.survey_plan rename to survey_plan_away');
    const { data, errors } = await graph.entities([plan({ code: 'mo' }), agency({ code: 'BQL' })], PARKS);
    await graph.province.db.admin('alter table hailong.survey_plan_away rename to survey_plan');
    expect(data._entities).toEqual([null, expect.objectContaining({ code: 'BQL' })]);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['SURVEY_UNAVAILABLE']);
    expect(JSON.stringify(errors)).not.toMatch(/survey_plan|relation/);
    expect(JSON.stringify(logged.mock.calls)).toMatch(/survey_plan/);
    logged.mockRestore();
  });
});
