import { ANALYST, administratorOf } from '../../kit/actors';
import { anOperator } from '../../kit/operator';
import { LAST_DAY, dossierCode, people } from '../../kit/people';
import { Opened, aProvince } from '../../kit/province';
import { aRespondent } from '../../kit/respondent';
import { FOR_THE_INVITED, aRound } from '../../kit/round';
import { aPortal } from '../../kit/servers/portal';

const LADDER = 'served offered reached answered responseRate rateText';
const LADDERS = `query ($rounds: [ID!]!) { it: surveyResponseLadders(rounds: $rounds) {
  ... on SurveyResponseLadders { rounds { round { code } ladder { ${LADDER} } } all { ${LADDER} } }
  ... on SurveyRefusal { problems { code place } } } }`;

interface Ladder {
  readonly served: number | null;
  readonly offered: number | null;
  readonly reached: number | null;
  readonly answered: number;
}
interface Ladders {
  readonly rounds: readonly { readonly ladder: Ladder }[];
  readonly all: Ladder;
  readonly problems?: readonly { readonly code: string; readonly place: string }[];
}

describe('the response ladder of a round of invited people', () => {
  const described = aProvince('2018-08-15', 9)
    .with(aPortal())
    .with(anOperator())
    .with(aRound({ changes: FOR_THE_INVITED }))
    .with(people())
    .with(aRespondent());
  let province: Opened<typeof described>;
  const ladders = (actor = ANALYST) =>
    province.ask<Ladders>(LADDERS, { rounds: [province.publicRoundId] }, actor);
  beforeAll(async () => {
    province = await described.open();
    const dossiers = await province.people.dossiers('P.1', 12);
    await province.people.invite('P.1', {
      port: 'PAPER',
      dossiers: dossiers.map(dossierCode),
      expiresOn: LAST_DAY,
    });
    const invitations = await province.people.invitationsOf('P.1', dossiers.slice(0, 6));
    for (const { token } of invitations) await province.respondent.credential('P.1', token);
  });
  afterAll(() => province.close());

  it('counts those that were offered a form, and in whole fives those that opened it; N is not known, not 0', async () => {
    const { rounds, all } = await ladders();
    expect(all).toEqual({
      ...{ served: null, offered: 12, reached: 5, answered: 0, responseRate: 0, rateText: '0,00%' },
    });
    expect(rounds.map(({ ladder }) => ladder)).toEqual([all]);
    const twice = { rounds: [province.publicRoundId, province.publicRoundId] };
    expect(await province.ask<Ladders>(LADDERS, twice, ANALYST)).toEqual({ rounds, all });
  });

  it('is the same on the command line, in a table and in JSON, by code or id of a round', async () => {
    const { operator, round, publicRoundId } = province;
    const { all } = await ladders();
    const said = await operator.json<Ladders>('ladder', round.code, publicRoundId);
    expect(said.all).toMatchObject({ ...all, rateTextEn: '0.00%' });
    expect(said.rounds.map(({ ladder }) => ladder)).toEqual([said.all]);
    const { stdout } = await operator.run(['ladder', round.code]);
    expect(stdout).toMatch(/Tất cả · all +– +12 +5 +0 +0,00%/);
    expect(await operator.problemsOf('ladder', 'không')).toEqual([['NOT_FOUND', 'round']]);
  });

  it('is read by the agency that runs the round, and by no unit of it', async () => {
    expect((await ladders(administratorOf('P'))).all.offered).toBe(12);
    expect((await ladders(administratorOf('P.1'))).problems).toEqual([
      { code: 'NOT_FOUND', place: 'rounds[0]' },
    ]);
  });
});
