import { QUESTIONNAIRE_ID } from '@hailong/kernel';
import { administratorOf } from '../../kit/actors';
import { aProvince, Opened } from '../../kit/province';
import { aRound } from '../../kit/round';
import { aPortal } from '../../kit/servers/portal';
import { formWithTexts, someWriters } from './writers';

const SAVE = `mutation ($input: SurveySaveOpinionCodeInput!) { saved: saveSurveyOpinionCode(input: $input) {
  __typename ... on SurveyOpinionCodeSaved { item code label } ... on SurveyRefusal { problems { code place } } } }`;
const SORT = `mutation ($opinions: [ID!]!, $code: String) { sorted: codeSurveyOpinions(input: { opinions: $opinions, code: $code }) {
  ... on SurveyOpinionsHandled { opinions { code state steps { step note } } } ... on SurveyRefusal { problems { code place } } } }`;
const CODES = `query ($round: ID!, $questionnaire: ID!, $item: String!) { codes: surveyOpinionCodes(round: $round,
  questionnaire: $questionnaire, item: $item) { ... on SurveyOpinionCodes { codes { code label texts } uncoded }
  ... on SurveyRefusal { problems { code place } } } }`;
const LIST = `query ($item: String, $code: String, $uncoded: Boolean) {
  opinions: surveyOpinions(item: $item, code: $code, uncoded: $uncoded) { edges { node { id text } } } }`;
const PAGED = `query ($after: String) { opinions: surveyOpinions(first: 4, after: $after) {
  edges { node { id } } pageInfo { hasNextPage endCursor } } }`;

interface Found {
  readonly edges: readonly { readonly node: { readonly id: string; readonly text: string } }[];
}

describe('texts beside "other"', () => {
  const described = aProvince()
    .with(aPortal())
    .with(aRound({ template: formWithTexts(), changes: { channels: ['ONLINE', 'PAPER'] } }))
    .with(someWriters());
  let province: Opened<typeof described>;
  let questionnaire: string;
  beforeAll(async () => {
    province = await described.open();
    questionnaire = QUESTIONNAIRE_ID.of(province.round.document.groups[0]?.questionnaireId ?? 0);
    for (let n = 0; n < 7; n += 1) await province.writers.write({ NGUON: `Loa phường ${n}` });
    for (let n = 0; n < 3; n += 1) await province.writers.write({ NGUON: `Người quen ${n}` });
    await province.writers.write({ YK1: 'Chờ lâu' });
    await province.writers.appear();
  });
  afterAll(() => province.close());

  const desk = administratorOf('P.1');
  const save = (changes: object) =>
    province.ask(
      SAVE,
      { input: { ...{ questionnaire, item: 'NGUON', code: 'loa', label: 'Loa truyền thanh' }, ...changes } },
      desk,
    );
  const sort = (opinions: readonly string[], code: string | null) =>
    province.ask<object>(SORT, { opinions, code }, desk);
  const idsOf = async (terms: object, text = '') =>
    (await province.ask<Found>(LIST, terms, desk)).edges
      .filter(({ node }) => node.text.startsWith(text))
      .map(({ node }) => node.id);
  const codes = () =>
    province.ask(CODES, { round: province.publicRoundId, questionnaire, item: 'NGUON' }, desk);

  it('are sorted into codes by hand, many at once; counts under five are not told', async () => {
    expect(await codes()).toEqual({ codes: [], uncoded: 10 });
    expect(await save({})).toMatchObject({ code: 'loa', label: 'Loa truyền thanh' });
    await save({ code: 'quen', label: 'Người quen' });
    await sort(await idsOf({ item: 'NGUON' }, 'Loa'), 'loa');
    await sort((await idsOf({ item: 'NGUON' }, 'Người')).slice(0, 2), 'quen');
    expect(await codes()).toEqual({
      codes: [
        { code: 'loa', label: 'Loa truyền thanh', texts: 7 },
        { code: 'quen', label: 'Người quen', texts: null },
      ],
      uncoded: null,
    });
    expect(await idsOf({ item: 'NGUON', uncoded: true })).toHaveLength(1);
    expect(await idsOf({ code: 'loa' })).toHaveLength(7);
  });

  it('are sorted anew, or out of every code, and each time leaves a step and an entry in the trail', async () => {
    const [id = ''] = await idsOf({ code: 'loa' });
    await sort([id], 'quen');
    expect(await sort([id], 'quen')).toEqual({
      opinions: [
        {
          ...{ code: 'quen', state: 'RECEIVED' },
          steps: ['loa', 'quen'].map((note) => ({ step: 'CODE', note })),
        },
      ],
    });
    expect(await sort([id], null)).toMatchObject({
      opinions: [{ code: null, steps: [{ note: 'loa' }, { note: 'quen' }, { note: null }] }],
    });
    const trail = await province.db.admin<{ before: object; after: object }>(
      `select before, after from hailong.audit_entry where action = 'code-opinions' order by at desc limit 1`,
    );
    expect(trail).toEqual([
      { before: [{ opinionId: id.slice(8), code: 'quen' }], after: { code: null, opinions: 1 } },
    ]);
    await sort([id], 'loa');
  });

  it('take codes of their own item alone, and all texts or none are sorted', async () => {
    const [beside = ''] = await idsOf({ item: 'NGUON' });
    const [comment = ''] = await idsOf({ item: 'YK1' });
    const unknown = { problems: [{ code: 'OPINION_CODE_UNKNOWN', place: 'code' }] };
    expect(await sort([comment], 'loa')).toEqual(unknown);
    expect(await sort([beside, comment], 'quen')).toEqual(unknown);
    expect(await sort([beside], 'khong-co')).toEqual(unknown);
    expect(await idsOf({ item: 'YK1', uncoded: true })).toEqual([comment]);
  });

  it.each([
    [{ item: 'Q1.1' }, 'TEXT_ITEM_UNKNOWN', 'item'],
    [{ questionnaire: 'khong-co' }, 'NOT_FOUND', 'questionnaire'],
    [{ code: 'loa phường' }, 'OPINION_CODE_MALFORMED', 'code'],
    [{ label: ' ' }, 'OPINION_TEXT_MISSING', 'label'],
  ])('have codes of items that take texts: %j is refused', async (changes, code, place) => {
    expect(await save(changes)).toMatchObject({ problems: [{ code, place }] });
  });

  it('a code keeps its texts when it gets another label', async () => {
    expect(await save({ label: 'Loa của phường' })).toMatchObject({ label: 'Loa của phường' });
    expect(await codes()).toMatchObject({ codes: [{ label: 'Loa của phường', texts: 7 }, {}] });
  });

  it('come page by page, each once; a foreign cursor is refused', async () => {
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const page: Found & { pageInfo: { hasNextPage: boolean; endCursor: string } } = await province.ask(
        PAGED,
        { after },
        desk,
      );
      seen.push(...page.edges.map(({ node }) => node.id));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect([seen.length, new Set(seen).size]).toEqual([11, 11]);
    const { errors } = await province.portal.ask(PAGED, { after: 'MTp4' }, desk);
    expect(errors?.[0]?.extensions.code).toBe('SURVEY_INVALID_INPUT');
  });
});
