import { SurveyActor } from '@hailong/access';
import { ANALYST, administratorOf } from '../../kit/actors';
import { aProvince, Opened } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';
import { aRound } from '../../kit/round';

const AGENCIES = (page: string) => `query ($round: ID!) { surveyProvinceProgress(round: $round) {
  ... on SurveyProvinceProgress { agencies(${page}) { edges { cursor } } } } }`;
const CELLS = (page: string) => `query ($round: ID!) { surveyQuotaProgress(round: $round) {
  ... on SurveyQuotaProgress { cells(${page}) { edges { cursor } } } } }`;

describe('a page within the progress of a round', () => {
  const described = aProvince().with(aPortal()).with(aRound());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());

  const codeOf = async (query: string, actor: SurveyActor) => {
    const round = province.publicRoundId;
    const { errors } = await province.portal.ask(query, { round }, actor);
    return errors?.[0]?.extensions.code;
  };

  it.each(['after: "x"', 'first: 201', 'first: 0'])('is refused with its code for (%s)', async (page) => {
    expect(await codeOf(AGENCIES(page), ANALYST)).toBe('SURVEY_INVALID_INPUT');
    expect(await codeOf(CELLS(page), administratorOf('P.1'))).toBe('SURVEY_INVALID_INPUT');
  });

  it('is given for a page that is asked for well', async () => {
    expect(await codeOf(AGENCIES('first: 200'), ANALYST)).toBeUndefined();
    expect(await codeOf(CELLS('first: 200'), administratorOf('P.1'))).toBeUndefined();
  });
});
