import { randomUUID } from 'node:crypto';
import { DeliverWaiting } from '@hailong/invitations/use-cases';
import { ImportResponses } from '@hailong/responses/use-cases';
import { HEADER, goodRow, tableFile } from '../responses/import-file';
import { IntakeVerdict, NO_FEEDBACK, SUBMIT } from '../../kit/intake';
import { ANALYST, administratorOf } from '../../kit/actors';
import { WithPortal } from '../../kit/servers/portal';
import { WithRound } from '../../kit/round';
import { dossierCode, WithPeople } from '../../kit/people';
import { WithRespondent } from '../../kit/respondent';

/** A word that stands in every free text that is sent. */
export const MARK = 'BIMATTUYETDOI';
const RANKING = `query ($round: ID!) { surveyRanking(round: $round) { __typename } }`;
const RESULTS = `query ($round: ID!) { surveyResults(round: $round, agencyCode: "P.1") { __typename } }`;

/** Secrets of a portal, as they were sent or handed out. */
export interface SecretsSent {
  readonly secrets: readonly string[];
}

/**
 * Plays everything that carries secrets through a portal: letters, answers with words, credentials, short codes, wrong
 * guesses, broken inputs, an import, a ranking, faults of the database.
 */
export async function sendSecrets(
  province: WithPortal & WithRound & WithPeople & WithRespondent,
): Promise<SecretsSent> {
  const { portal } = province;
  const secrets = new Set([MARK]);
  const round = province.publicRoundId;
  const dossiers = await province.people.dossiers('P.1', 6);
  await province.people.invite('P.1', { port: 'WEBHOOK', dossiers: dossiers.map(dossierCode) });
  const invitations = await province.people.invitationsOf('P.1', dossiers);
  for (const { token, shortCode } of invitations) secrets.add(token).add(shortCode);
  secrets.add('example.vn').add('0912 345 678').add('912345678');
  await portal.app.get(DeliverWaiting).deliver('test');

  const answers = [{ item: 'Q1.1', level: '4' }, { item: 'YK', text: `${MARK} chờ lâu` }, NO_FEEDBACK];
  const [first, second, third] = invitations;
  const key = `${MARK}-${randomUUID()}`;
  const form = { round, agencyCode: 'P.1', group: 'citizens', channel: 'ONLINE' };
  const proofs = [
    { invitation: { token: first?.token }, key: randomUUID() },
    { invitation: { shortCode: second?.shortCode }, key },
    { credential: await province.respondent.credential('P.1', third?.token ?? ''), key: randomUUID() },
  ];
  for (const proof of proofs) {
    const input = { ...form, ...proof, answers: [{ item: 'Q1.1', level: '4' }, NO_FEEDBACK] };
    const { data } = await portal.ask<{ submitSurveyResponse: IntakeVerdict } | null>(SUBMIT, { input });
    secrets.add(data?.submitSurveyResponse.receipt ?? MARK);
  }
  const wrong = [
    { ...form, key, answers, invitation: { token: MARK } },
    { ...form, key, answers, agencyCode: MARK, group: MARK },
    { ...form, key, answers, round: `${MARK}` },
    { ...form, key, answers: [{ item: MARK, level: MARK }], invitation: { shortCode: MARK } },
    { ...form, answers, key: MARK },
    { ...form, key, channel: MARK },
  ];
  for (const input of wrong) await portal.ask(SUBMIT, { input });
  const headers = { authorization: `Bearer ${MARK}`, 'content-type': 'application/x-www-form-urlencoded' };
  const body = new URLSearchParams({ ...form, key, agency: MARK, code: MARK, 'q.Q1.1': '4', 't.YK': MARK });
  await fetch(`${portal.url}/survey/answers`, { method: 'POST', headers, body });
  await fetch(`${portal.url}/survey/receipt`, { method: 'POST', headers, body });
  await fetch(`${portal.url}/survey/form?round=${MARK}&agency=${MARK}`, { headers });

  await portal.ask(RANKING, { round }, ANALYST);
  await portal.ask(RANKING, { round }, administratorOf('P.1'));
  await portal.ask(RESULTS, { round: MARK }, administratorOf('P.1'));
  await portal.app.get(ImportResponses).import({
    ...{
      scope: province.owner,
      roundId: province.round.roundId,
      anyAgency: true,
      defaults: { channel: 'paper' },
    },
    file: tableFile(`${MARK}.csv`, () => [HEADER, goodRow(1), [MARK, MARK, MARK]]),
  });
  return { secrets: [...secrets] };
}
