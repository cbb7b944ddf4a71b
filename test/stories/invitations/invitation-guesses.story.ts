import { CloseRound } from '@hailong/surveys/use-cases';
import { expectOk } from '../../kit/expect-ok';
import { aProvince, Opened } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';
import { aRound, FOR_THE_INVITED } from '../../kit/round';
import { dossierCode, Invitation, people } from '../../kit/people';
import { aRespondent } from '../../kit/respondent';

/** Number of forms that three wrong guesses cost. */
const BURST = 30;

describe('where short codes of invitations are tried out,', () => {
  const described = aProvince()
    .with(aPortal({ gate: { burst: BURST, perMinute: 1 } }))
    .with(aRound({ changes: FOR_THE_INVITED }))
    .with(people())
    .with(aRespondent());
  let province: Opened<typeof described>;
  let real: Invitation[];
  const blinded: string[] = [];
  beforeAll(async () => {
    province = await described.open();
    const ids = await province.people.dossiers('P.1', 8);
    await province.people.invite('P.1', { port: 'EMAIL', dossiers: ids.map(dossierCode) });
    real = await province.people.invitationsOf('P.1', ids);
    // Made before the guesses: reading without a login is charged to the address as well.
    while (blinded.length < 40) blinded.push((await province.respondent.blind('P.1')).blindedMessage);
    province.later(60);
  });
  afterAll(() => province.close());

  const EXCHANGE = `mutation ($input: SurveyExchangeInvitationInput!) { it: exchangeSurveyInvitation(input: $input) {
    ... on SurveyInvitationExchanged { blindSignature } ... on SurveyRefusal { code } } }`;
  const attempt = async (way: { shortCode?: string; token?: string }) => {
    const message = { blindedMessages: [{ formClass: 'TOUCHED', message: blinded.pop() }] };
    const input = { round: province.publicRoundId, agencyCode: 'P.1', ...message, ...way };
    const { data, errors } = await province.portal.ask<{
      it: { code?: string; blindSignature?: string } | null;
    }>(EXCHANGE, { input });
    const [fault] = errors ?? [];
    return fault ? fault.extensions : data.it?.blindSignature ? 'signed' : data.it?.code;
  };
  /** Codes whose check character is right, of another agency's people: the best guess there is. */
  const wrongCodes = async (count: number) => {
    const ids = await province.people.dossiers('P.2', count);
    await province.people.invite('P.2', { port: 'EMAIL', dossiers: ids.map(dossierCode) });
    return (await province.people.invitationsOf('P.2', ids)).map(({ shortCode }) => ({ shortCode }));
  };

  it('a sender is not held up, however often, while each typed code is an invitation or a slip of the finger', async () => {
    for (const { shortCode } of real.slice(0, 6)) expect(await attempt({ shortCode })).toBe('signed');
    for (const { shortCode } of real) {
      const slip = shortCode.replace(/.$/, (last) => (last === '7' ? '8' : '7'));
      expect(await attempt({ shortCode: slip })).toBe('SHORT_CODE_MALFORMED');
    }
    for (const { token } of real.slice(0, 4)) expect(await attempt({ token })).toBe('INVITATION_EXPIRED');
  });

  it('an address has three guesses, also all at once, and then not even a right one is looked at', async () => {
    const guesses = await Promise.all((await wrongCodes(9)).map(attempt));
    expect(guesses.filter((guess) => guess === 'INVITATION_UNKNOWN')).toHaveLength(3);
    const [held] = guesses.filter((guess) => typeof guess === 'object');
    expect(held).toMatchObject({ code: 'SURVEY_TOO_MANY', retryAfterMs: 600_000 });
    expect(await attempt({ shortCode: real[7]?.shortCode })).toMatchObject({ code: 'SURVEY_TOO_MANY' });
    const exchanged = await province.db.admin('select from hailong.admission where blinded_hash is not null');
    expect(exchanged).toHaveLength(6);
  });

  it('no guess is charged after the round: a repeated answer is told then that it is over, not held', async () => {
    province.today('2018-09-15');
    expectOk(await province.app.get(CloseRound).close(province.owner, province.round.roundId));
    for (let at = 0; at < 5; at += 1) {
      const verdict = await province.respondent.submit('P.1', {
        invitation: { token: '0123456789012345678901' },
      });
      expect(verdict.problems?.map(({ code }) => code)).toEqual(['ROUND_CLOSED']);
    }
  });
});
