import { SurveyTemplate } from '@hailong/surveys/domain';
import { template } from '../../fixtures/labels/template-parts';
import { SurveyActor } from '@hailong/access';
import { ANALYST, administratorOf } from '../../kit/actors';
import { aClerk } from '../../kit/clerk';
import { A_RATING, NO_FEEDBACK } from '../../kit/intake';
import { addCell } from '../../kit/limited-cells';
import { askingDays } from '../../kit/number-question';
import { Opened, aProvince } from '../../kit/province';
import { BAC_KAN, aRound } from '../../kit/round';
import { aPortal } from '../../kit/servers/portal';
import { showFigures } from '../../kit/show-figures';
import { differencesOf } from '../responses/differences-of';

const ITEMS = `groups { items { code valid numbers { classes { from to count } mean median lowerQuartile upperQuartile } } }`;
const OWN = `query ($round: ID!, $channel: SurveyChannel, $field: String) {
  it: surveyResults(round: $round, channel: $channel, field: $field) {
  ... on SurveyResults { ${ITEMS} } } }`;
const OF_AGENCY = `query ($round: ID!) { it: surveyAgencyResults(round: $round, agencyCode: "P.1") {
  ... on SurveyResults { ${ITEMS} } } }`;
const INVALIDATE = `mutation ($id: ID!) { it: invalidateSurveyResponse(id: $id, input: { reason: "thử" }) { __typename } }`;

/** Two groups on the same form, and two fields. */
const GROUPS = ['citizens', 'firms'].map((code) => ({ code, questionnaire: 'citizen', label: { vi: code } }));
const FIELDS = ['land', 'trade'].map((code) => ({ code, label: { vi: code } }));

/** The plan with the groups and fields, and one more question, for a number. */
function withNumber({ plan, ...rest }: SurveyTemplate): SurveyTemplate {
  const groups = GROUPS.map((group) => ({ ...group, respondents: ['citizen'] as const }));
  return askingDays({ ...rest, ...(plan && { plan: { ...plan, groups, fields: FIELDS } }) });
}

interface Results {
  readonly groups: readonly {
    readonly items: readonly { readonly code: string; readonly numbers: Numbers | null }[];
  }[];
}

interface Numbers {
  readonly classes: readonly { readonly from: number; readonly to: number; readonly count: number }[];
  readonly mean: number | null;
  readonly median: number | null;
}

describe('the answers to a question for a number', () => {
  const described = aProvince()
    .with(aPortal())
    .with(
      aRound({
        template: withNumber(template(BAC_KAN)),
        changes: { fields: FIELDS, toldApartBy: ['CHANNEL', 'FIELD'] },
      }),
    )
    .with(aClerk());
  let province: Opened<typeof described>;
  beforeEach(async () => {
    province = await described.open();
  });
  afterEach(async () => {
    expect(await differencesOf(province.app)).toEqual([]);
    await province.close();
  });

  const waited = (number: number, changes: object = {}) =>
    province.clerk.form({ answers: [A_RATING, { item: 'DAYS', number }, NO_FEEDBACK], ...changes });
  const enter = (channel: string, ...days: number[]) =>
    province.clerk.enter(...days.map((number) => waited(number, { channel })));
  const numbers = async (query = OWN, actor: SurveyActor = administratorOf('P.1'), more: object = {}) => {
    await showFigures(province.app, province.round);
    const { groups } = await province.ask<Results>(query, { round: province.publicRoundId, ...more }, actor);
    return groups[0]?.items.find(({ code }) => code === 'DAYS')?.numbers;
  };
  const counts = (read: Numbers | null | undefined) => read?.classes.map(({ count }) => count);

  it('are told by class, with their mean, and median and quartiles that are read from the classes', async () => {
    await enter('PAPER', 0, 4, 5, 9, 10, 29, 30, 60);
    expect(await numbers()).toEqual({
      classes: [
        { from: 0, to: 5, count: 2 },
        { from: 5, to: 10, count: 2 },
        { from: 10, to: 30, count: 2 },
        { from: 30, to: 60, count: 2 },
      ],
      mean: (0 + 4 + 5 + 9 + 10 + 29 + 30 + 60) / 8,
      ...{ lowerQuartile: 4.5, median: 9.5, upperQuartile: 29.5 },
    });
  });

  it('of fewer than five people have neither mean nor quartiles', async () => {
    await enter('PAPER', 1, 2, 3, 40);
    expect(await numbers()).toMatchObject({ mean: null, median: null });
    await enter('PAPER', 4);
    expect(await numbers()).toMatchObject({ mean: 10, median: expect.any(Number) as number });
  });

  it('are those of the forms that count: no form that was found invalid, and a channel by itself', async () => {
    const paper = await enter('PAPER', 1, 1, 1, 1, 59);
    await enter('POST', 6, 6, 6, 6, 6);
    const last = paper.at(-1)?.receipt ?? '';
    await province.ask(INVALIDATE, { id: last }, administratorOf('P.1'));
    const counted = await numbers();
    expect([counts(counted), counted?.mean]).toEqual([[4, 5, 0, 0], (4 * 1 + 5 * 6) / 9]);
    expect(await numbers(OWN, undefined, { channel: 'POST' })).toMatchObject({ mean: 6 });
  });

  it('have the mean of the forms that the figure counts: of a group and a field, without surplus', async () => {
    const { agencyId } = await province.scopeOf('P.1');
    await addCell(province.db, { agencyId, roundId: province.round.roundId, meaning: 'exact', most: 15 });
    const fives = (number: number, changes: object) =>
      Array.from({ length: 5 }, () => waited(number, changes));
    await province.clerk.enter(...fives(2, { field: 'land' }), ...fives(4, { field: 'trade' }));
    await province.clerk.enter(...fives(60, { group: 'firms' }), waited(60, { field: 'land' }));
    expect(await numbers(OWN, undefined, { field: 'trade' })).toMatchObject({ mean: 4 });
    expect(await numbers()).toMatchObject({ mean: 3 });
  });

  it('are read by the province as the agency reads them', async () => {
    await enter('PAPER', 1, 6, 11, 31, 60);
    const read = await numbers(OF_AGENCY, ANALYST);
    expect([counts(read), read?.mean]).toEqual([[1, 1, 1, 2], (1 + 6 + 11 + 31 + 60) / 5]);
    expect(read?.median).toBeCloseTo(19.5, 12);
  });
});
