import type { SurveyActor } from '@hailong/access';
import { ImportAgencies } from '@hailong/agencies/use-cases';
import { ProvinceScope } from '@hailong/database';
import { day } from '@hailong/kernel';
import { SimulateRound } from '@hailong/responses/use-cases';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { ANALYST, administratorOf } from '../../kit/actors';
import { expectOk } from '../../kit/expect-ok';
import { Opened } from '../../kit/province';
import { finalise, showFigures } from '../../kit/show-figures';
import { sentDuring } from '../../kit/statements-of';
import { wholeSelection } from '../../kit/whole-selection';
import { simulatedRound } from './simulated-round';

const AGENCY = `agency { code name parent { code }
  predecessors { predecessor { code } successor { code } } successors { successor { code } } }`;
const RANKING = `query ($round: ID!) { answer: surveyRanking(round: $round) { ... on SurveyRanking {
  round { code state } entries { n index ${AGENCY} } excluded { code ${AGENCY} } } } }`;
const RESULTS = `query ($round: ID!) { answer: surveyResults(round: $round) {
  ... on SurveyResults { nextSealing ${AGENCY} groups { responses index } } } }`;
const OF_AGENCY = `query ($round: ID!, $agency: String = "P.1") { answer: surveyAgencyResults(round: $round, agencyCode: $agency) {
  ... on SurveyResults { nextSealing ${AGENCY} groups { responses index } } } }`;
/** Messages of one statement in a transaction. */
const MESSAGES = ['begin', 'the statement', 'commit'].length;
const AGENT = administratorOf('P.1');

type Question = readonly [kind: string, query: string, actor: SurveyActor];
const QUESTIONS: readonly Question[] = [
  ['a ranking', RANKING, ANALYST],
  ['results of an agency, for the province', OF_AGENCY, ANALYST],
  ["an agency's own results", RESULTS, AGENT],
];

describe('an answer that was given before', () => {
  let province: Opened<typeof simulatedRound>;
  beforeAll(async () => {
    province = await simulatedRound.open();
  });
  afterAll(() => province.close());

  const { ask, askOften, sentFor, answersOf } = askers(() => province);

  it.each(QUESTIONS)('costs the question for its state alone: %s', async (_kind, query, actor) => {
    const first = await ask(query, actor);
    await ask(query, actor);
    let third: unknown;
    const sent = await sentDuring(async () => (third = await ask(query, actor)));
    expect(third).toEqual(first);
    expect(sent).toHaveLength(MESSAGES);
  });

  it.each(QUESTIONS)('stands on every table that it reads: %s', async (_kind, query, actor) => {
    const unasked = `${query} # to be made anew`;
    await ask(unasked, actor);
    const sent = await sentFor(unasked, actor);
    expect(tablesOf(sent).length).toBeGreaterThan(3);
    expect(tablesOf(statesOf(sent))).toEqual(expect.arrayContaining(tablesOf(sent)));
  });

  it('stands on every table also with all that a ranking tells', async () => {
    const { schema } = province.app.get(GraphQLSchemaHost);
    const whole = `query ($round: ID!) { answer: surveyRanking(round: $round) {
      ... on SurveyRanking ${wholeSelection(schema, 'SurveyRanking', 5)} } }`;
    await ask(whole, ANALYST);
    const sent = await sentFor(whole, ANALYST);
    expect(tablesOf(statesOf(sent))).toEqual(expect.arrayContaining(tablesOf(sent)));
    expect(await sentFor(whole, ANALYST)).toHaveLength(MESSAGES);
  });

  it('is kept at once where the caller asked the same of another agency before, and not that of another round', async () => {
    const query = `${OF_AGENCY} # of one agency after the other`;
    const of = (variables: object) => () => province.portal.ask(query, variables, ANALYST);
    const round = province.publicRoundId;
    for (const agency of ['P.1', 'P.2']) await of({ round, agency })();
    expect(await sentDuring(of({ round, agency: 'P.2' }))).toHaveLength(MESSAGES);
    await of({ round: 'no-such-round', agency: 'P.2' })();
    const sent = await sentDuring(of({ round: 'no-such-round', agency: 'P.2' }));
    expect(sent.length).toBeGreaterThan(MESSAGES);
  });

  it('is made again when a block is shown, and not before', async () => {
    const before = await answersOf(QUESTIONS);
    const { app, round } = province;
    expectOk(await app.get(SimulateRound).simulate({ round, responses: 300, seed: 8 }));
    expect(await answersOf(QUESTIONS)).toEqual(before);
    await showFigures(app, round);
    for (const [at, after] of (await answersOf(QUESTIONS)).entries()) expect(after).not.toEqual(before[at]);
  });

  it('is made again when an agency is renamed', async () => {
    await answersOf(QUESTIONS);
    const content = 'code,name,kind,parent_code\nP.1,Sở Mới,department,P\n';
    const file = { format: 'csv' as const, content, validFrom: day('2026-01-01') };
    expectOk(await province.app.get(ImportAgencies).import(ProvinceScope.of(undefined, 'test'), file));
    for (const after of await answersOf(QUESTIONS)) expect(JSON.stringify(after)).toContain('Sở Mới');
  });

  it('is given to its caller alone', async () => {
    await askOften(RESULTS, AGENT);
    expect(JSON.stringify(await ask(RESULTS, administratorOf('P.2')))).toContain('"code":"P.2"');
    await askOften(RANKING, ANALYST);
    const former: SurveyActor = { ...ANALYST, roles: [] };
    for (const actor of [former, AGENT]) {
      const { errors } = await province.portal.ask(RANKING, { round: province.publicRoundId }, actor);
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });

  it('is not kept with a field that reads more than its state tells', async () => {
    const withPlan = RANKING.replace('round { code state }', 'round { code plan { code } }');
    await askOften(withPlan, ANALYST);
    expect((await sentFor(withPlan, ANALYST)).length).toBeGreaterThan(MESSAGES);
  });
});

describe('an answer of yesterday, or of a round that has closed since,', () => {
  let province: Opened<typeof simulatedRound>;
  beforeAll(async () => {
    province = await simulatedRound.open();
  });
  afterAll(() => province.close());

  const { ask, askOften, answersOf } = askers(() => province);

  it('is made again', async () => {
    await askOften(RESULTS, AGENT);
    const yesterday = await ask(RESULTS, AGENT);
    province.later(40 * 24 * 3600);
    expect(await ask(RESULTS, AGENT)).not.toEqual(yesterday);
    const open = await answersOf(QUESTIONS);
    await finalise(province.app, province);
    for (const [at, closed] of (await answersOf(QUESTIONS)).entries()) expect(closed).not.toEqual(open[at]);
  });
});

/** Ways to ask the questions of a province. */
function askers(provinceOf: () => Opened<typeof simulatedRound>) {
  const ask = async (query: string, actor: SurveyActor) => {
    const { portal, publicRoundId } = provinceOf();
    return (await portal.ask<{ answer: unknown }>(query, { round: publicRoundId }, actor)).data;
  };
  /** Asks until the answer is kept, and returns what comes then. */
  const askOften = async (query: string, actor: SurveyActor) => {
    for (let times = 1; times <= 2; times += 1) await ask(query, actor);
    return ask(query, actor);
  };
  const answersOf = async (questions: readonly Question[]) => {
    const answers: unknown[] = [];
    for (const [, query, actor] of questions) answers.push(await askOften(query, actor));
    return answers;
  };
  return {
    ask,
    askOften,
    answersOf,
    sentFor: (query: string, actor: SurveyActor) => sentDuring(() => ask(query, actor)),
  };
}

/** Statements that ask for a state. */
function statesOf(sent: readonly string[]): string[] {
  return sent.filter((statement) => statement.includes('hailong.survey_round where true'));
}

/** Tables that statements name. */
function tablesOf(statements: readonly string[]): string[] {
  const named = statements.flatMap((text) => text.match(/\b(?:from|join)\s+hailong\.\w+/g) ?? []);
  return [...new Set(named.map((each) => each.replace(/^\w+\s+/, '')))].sort();
}
