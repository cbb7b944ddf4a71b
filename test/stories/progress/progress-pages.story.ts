import { SurveyActor } from '@hailong/access';
import { ROUND_ID } from '@hailong/kernel';
import { Intake, openIntake } from '../../kit/intake';
import { ANALYST, administratorOf } from '../../kit/portal-app';

const AGENCIES = (page: string) => `query ($round: ID!) { surveyProvinceProgress(round: $round) {
  ... on SurveyProvinceProgress { agencies(${page}) { edges { cursor } } } } }`;
const CELLS = (page: string) => `query ($round: ID!) { surveyQuotaProgress(round: $round) {
  ... on SurveyQuotaProgress { cells(${page}) { edges { cursor } } } } }`;

describe('a page within the progress of a round', () => {
  let intake: Intake;
  beforeAll(async () => {
    intake = await openIntake();
  });
  afterAll(() => intake.portal.stop());

  const codeOf = async (query: string, actor: SurveyActor) => {
    const round = ROUND_ID.of(intake.prepared.round.roundId);
    const { errors } = await intake.portal.ask(query, { round }, actor);
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
