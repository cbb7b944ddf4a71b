import { randomUUID } from 'node:crypto';
import { administratorOf, ANALYST } from '../../kit/actors';
import { aClerk } from '../../kit/clerk';
import { IntakeVerdict, NO_FEEDBACK } from '../../kit/intake';
import { aProvince, Opened } from '../../kit/province';
import { differencesOf } from './differences-of';
import { finalise } from '../../kit/show-figures';
import { aRound } from '../../kit/round';
import { aPortal } from '../../kit/servers/portal';

const RESPONSES = `query ($round: ID!) { found: surveyResponses(round: $round, first: 50) {
  edges { node { id valid setAside replaced } } } }`;
const RESTORE = `mutation ($id: ID!) { it: restoreSurveyResponse(id: $id, input: { reason: "x" }) {
  __typename ... on SurveyRefusal { code } } }`;
const RANKING = `query ($round: ID!) { it: surveyRanking(round: $round, minimumResponses: 2) {
  ... on SurveyRanking { entries { n agency { code } }
  excluded { code n agency { code } forms { received screenedOut invalid surplus valid } } } } }`;

interface ListedForm {
  readonly id: string;
  readonly valid: boolean;
  readonly setAside: string | null;
  readonly replaced: boolean;
}

/** 18 rating items are asked of a person that gave no feedback: 9 answers make a valid form. */
const ratings = (count: number) => {
  const codes = ['1.1', '1.2', '1.3', '1.4', '2.1', '2.2', '2.3', '2.4', '2.5', '3.1', '3.2', '3.3'];
  return codes.slice(0, count).map((code) => ({ item: `Q${code}`, level: '4' }));
};
const filledIn = (count: number) => ({ answers: [...ratings(count), NO_FEEDBACK] });

describe('a form that says nothing', () => {
  const described = aProvince()
    .with(aPortal())
    .with(aRound({ leastAnswered: 50 }))
    .with(aClerk());
  let province: Opened<typeof described>;
  beforeEach(async () => {
    province = await described.open();
  });
  afterEach(async () => {
    expect(await differencesOf(province.app)).toEqual([]);
    await province.close();
  });

  const enter = async (changes: object) => {
    const [verdict] = await province.clerk.enter(province.clerk.form(changes));
    return verdict as IntakeVerdict;
  };
  const listed = async () => {
    const { edges } = await province.ask<{ edges: { node: ListedForm }[] }>(
      RESPONSES,
      { round: province.publicRoundId },
      administratorOf('P.1'),
    );
    return edges.map(({ node }) => node);
  };

  it('is kept with a receipt, and answers as blank with the number of missing answers', async () => {
    const verdict = await enter({ serial: '7', ...filledIn(4) });
    expect(verdict).toMatchObject({
      __typename: 'SurveyResponseBlank',
      code: 'FORM_BLANK',
      missing: 5,
      repeated: false,
    });
    expect(verdict.receipt).toBeTruthy();
    expect(await listed()).toMatchObject([{ valid: false, setAside: 'FORM_BLANK', replaced: false }]);
    expect(await province.clerk.tallied()).toEqual({ responses: 0, invalid: 1 });
  });

  it('is kept once, however often it comes', async () => {
    await enter({ serial: '7', ...filledIn(0) });
    expect(await enter({ serial: '007', ...filledIn(1) })).toMatchObject({
      __typename: 'SurveyResponseBlank',
      repeated: true,
    });
    expect(await province.clerk.stored()).toBe(1);
  });

  it('leaves its serial free for the form with its answers, once, and is then marked as replaced', async () => {
    await enter({ serial: '7', ...filledIn(0) });
    expect((await enter({ serial: '7', ...filledIn(9) })).__typename).toBe('SurveyResponseAccepted');
    expect(await enter({ serial: '7', ...filledIn(12) })).toMatchObject({
      __typename: 'SurveyResponseAccepted',
      repeated: true,
    });
    const [blank] = (await listed()).filter(({ valid }) => !valid);
    expect(blank).toMatchObject({ setAside: 'FORM_BLANK', replaced: true });
    expect(await province.clerk.stored()).toBe(2);
    expect(await province.clerk.tallied()).toEqual({ responses: 1, invalid: 1 });
  });

  it('that comes after the accepted form of its serial is a repeat of that form', async () => {
    await enter({ serial: '7', ...filledIn(9) });
    expect(await enter({ serial: '7', ...filledIn(0) })).toMatchObject({
      __typename: 'SurveyResponseAccepted',
      repeated: true,
    });
    expect(await province.clerk.stored()).toBe(1);
  });

  it('cannot be made valid by hand', async () => {
    const { receipt: id } = await enter({ serial: '7', ...filledIn(0) });
    const restored = await province.ask<{ code: string }>(RESTORE, { id }, administratorOf('P.1'));
    expect(restored.code).toBe('SET_ASIDE_LOCKED');
    expect(await listed()).toMatchObject([{ valid: false }]);
  });

  it('lifts no agency over the minimum of a ranking', async () => {
    const key = () => ({ key: randomUUID() });
    await enter({ ...key(), ...filledIn(9) });
    for (let n = 0; n < 3; n += 1) await enter({ ...key(), ...filledIn(0) });
    await finalise(province.app, province);
    const ranking = await province.ask<{ excluded: object[]; entries: object[] }>(
      RANKING,
      { round: province.publicRoundId },
      ANALYST,
    );
    expect(ranking.entries).toEqual([]);
    expect(ranking.excluded).toContainEqual({
      ...{ code: 'BELOW_MINIMUM', n: 1, agency: { code: 'P.1' } },
      forms: { received: 4, screenedOut: 0, invalid: 3, surplus: 0, valid: 1 },
    });
  });

  it('says nothing by saying that nothing applies', async () => {
    const answers = [{ item: 'Q1.1', notApplicable: true }, NO_FEEDBACK];
    const verdict = await enter({ answers });
    expect(['SurveyResponseBlank', 'SurveyResponseRefused']).toContain(verdict.__typename);
    expect((await province.clerk.tallied())?.responses).toBe(0);
  });

  it('among others of one request is set aside alone', async () => {
    const inputs = [9, 0, 12].map((count) => province.clerk.form(filledIn(count)));
    const verdicts = await province.clerk.enter(...inputs);
    expect(verdicts.map(({ __typename }) => __typename)).toEqual([
      'SurveyResponseAccepted',
      'SurveyResponseBlank',
      'SurveyResponseAccepted',
    ]);
    expect(await province.clerk.tallied()).toEqual({ responses: 2, invalid: 1 });
  });
});
