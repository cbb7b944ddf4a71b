import { CITY, hue, PARKS, TRADE } from '../../kit/hue';
import {
  formInput,
  LOAD,
  OPEN,
  Outcome,
  PLAN,
  PUBLISH_FORM,
  refusals,
  SAVE_FORM,
  SAVE_PLAN,
  SIGN,
} from '../../kit/survey-operations';
import { statementsOf } from '../../kit/statements-of';
import { Opened } from '../../kit/province';

const FORM = `query ($round: ID!, $agencyCode: String!, $group: String!) {
  it: surveyForm(round: $round, agencyCode: $agencyCode, group: $group) { __typename ... on SurveyRefusal { problems { code place } } } }`;

const HIDDEN = {
  surveyRound: `query ($id: ID!) { it: surveyRound(id: $id) { code } }`,
  surveyPlan: `query ($id: ID!) { it: surveyPlan(id: $id) { code } }`,
  surveyQuestionnaire: `query ($id: ID!) { it: surveyQuestionnaire(id: $id) { code } }`,
};
const ANNOUNCED = `query ($agencyCode: String) { it: announcedSurveyRounds(agencyCode: $agencyCode) { edges { node { code state agency { code } plan { code } } } } }`;
const ROUNDS = `{ it: surveyRounds(first: 50) { edges { node { code agency { name } plan { title parentPlan { code } }
  groups { questionnaire { title criteriaSet { code } } } participants { agency { name parent { name } } questionnaires { group questionnaire { code } } } } } } }`;

interface Page {
  readonly edges: { node: { code: string } }[];
}

describe('what others see', () => {
  let province: Opened<typeof hue>;
  beforeAll(async () => {
    province = await hue.open();
  });
  afterAll(() => province.close());

  it('of a draft is nothing: not yours and not there are one answer', async () => {
    const draft = await province.ask<Outcome>(
      LOAD,
      { input: { template: 'kcn-666-2024', codePrefix: 'kcn-666-2024', year: 2024, publish: true } },
      PARKS,
    );
    const form = await province.ask<Outcome>(SAVE_FORM, { input: formInput('nhap') }, PARKS);
    const ids = [draft.rounds[0]?.id, draft.plan?.id, form.id];
    const read = async (actor: typeof TRADE) =>
      Promise.all(
        Object.values(HIDDEN).map((query, n) =>
          province.ask<{ code: string } | null>(query, { id: ids[n] }, actor),
        ),
      );
    expect((await read(PARKS)).map((seen) => seen?.code)).toEqual(['kcn-666-2024', 'kcn-666-2024', 'nhap']);
    expect(await read(TRADE)).toEqual([null, null, null]);
    expect((await province.ask<Page>(ANNOUNCED, {})).edges).toEqual([]);
    expect(await province.ask<Outcome>(OPEN, { id: ids[0] }, TRADE)).toEqual(
      await province.ask<Outcome>(OPEN, { id: '999' }, TRADE),
    );
    expect(refusals(await province.ask<Outcome>(PUBLISH_FORM, { id: form.id }, TRADE))).toEqual([
      'NOT_FOUND id',
    ]);
    const asked = { round: ids[0], agencyCode: 'BQL', group: 'organizations' };
    expect((await province.ask<Outcome>(FORM, asked)).problems).toEqual([
      { code: 'NOT_FOUND', place: 'round' },
    ]);
  });

  it('of an announced round is the round, for other agencies and without a login, but not its unsigned plan', async () => {
    const draft = await province.ask<Outcome>(
      LOAD,
      { input: { template: 'kcn-666-2024', year: 2024, codePrefix: 'mo', publish: true } },
      PARKS,
    );
    const id = draft.rounds[0]?.id;
    await province.ask<Outcome>(OPEN, { id }, PARKS);
    expect(await province.ask<Outcome>(HIDDEN.surveyRound, { id }, TRADE)).toEqual({ code: 'mo-2024' });
    const node = { code: 'mo-2024', state: 'OPEN', agency: { code: 'BQL' }, plan: null };
    expect(await province.ask<Outcome>(ANNOUNCED, { agencyCode: 'BQL' })).toEqual({ edges: [{ node }] });
    expect(await province.ask<Outcome>(ANNOUNCED, { agencyCode: 'SCT' })).toEqual({ edges: [] });
    expect(refusals(await province.ask<Outcome>(OPEN, { id }, TRADE))).toEqual(['NOT_FOUND id']);
  });

  it('of what is published or signed is all of it, and still it is not theirs to move', async () => {
    const form = await province.ask<Outcome>(SAVE_FORM, { input: formInput('cong-bo') }, PARKS);
    await province.ask<Outcome>(PUBLISH_FORM, { id: form.id }, PARKS);
    const plan = await province.ask<Outcome>(SAVE_PLAN, { input: { ...PLAN, code: 'da-ky' } }, PARKS);
    const input = { number: '666/KH-BQLKCN', signedOn: '2024-07-11' };
    await province.ask<Outcome>(SIGN, { id: plan.id, input }, PARKS);
    expect(await province.ask<Outcome>(HIDDEN.surveyQuestionnaire, { id: form.id }, TRADE)).toEqual({
      code: 'cong-bo',
    });
    expect(await province.ask<Outcome>(HIDDEN.surveyPlan, { id: plan.id }, TRADE)).toEqual({ code: 'da-ky' });
    expect(refusals(await province.ask<Outcome>(PUBLISH_FORM, { id: form.id }, TRADE))).toEqual([
      'NOT_FOUND id',
    ]);
    expect(refusals(await province.ask<Outcome>(SIGN, { id: plan.id, input }, TRADE))).toEqual([
      'NOT_FOUND id',
    ]);
  });
});

describe('pages of rounds', () => {
  let province: Opened<typeof hue>;
  beforeAll(async () => {
    province = await hue.open();
  });
  afterAll(() => province.close());

  it('with all that they name take a constant number of statements', async () => {
    const load = (codePrefix: string) =>
      province.ask<Outcome>(
        LOAD,
        { input: { template: 'kcn-666-2024', year: 2024, codePrefix, publish: true } },
        CITY,
      );
    await load('mot');
    const seen: number[] = [];
    const read = async () => seen.push((await province.ask<Page>(ROUNDS, {}, CITY)).edges.length);
    await read();
    const few = await statementsOf(read);
    for (const prefix of ['hai', 'ba', 'bon', 'nam']) await load(prefix);
    const many = await statementsOf(read);
    expect([seen, many]).toEqual([[3, 3, 15], few]);
    expect(few).toBeGreaterThan(10);
  });

  it('turn their pages without a gap or a repeat', async () => {
    const page = `query ($after: String) { it: surveyRounds(first: 4, after: $after) { edges { node { code } } pageInfo { hasNextPage endCursor } } }`;
    const codes: string[] = [];
    let after: string | null = null;
    do {
      const read: Page & { pageInfo: { hasNextPage: boolean; endCursor: string } } = await province.ask(
        page,
        { after },
        CITY,
      );
      codes.push(...read.edges.map(({ node }) => node.code));
      after = read.pageInfo.hasNextPage ? read.pageInfo.endCursor : null;
    } while (after);
    expect(codes).toHaveLength(15);
    expect(new Set(codes).size).toBe(15);
  });
});
