import { Credential, shuffled } from '@hailong/invitations/domain';
import { Sealing } from '@hailong/secrets';
import { Evidence } from './administrators-evidence';
import { Guess } from '../../../apps/bench/src/singling-out/dumps/guesses';
import { Invitation, WithPeople } from '../../kit/people';
import { Province } from '../../kit/province';
import { WithPortal } from '../../kit/servers/portal';
import { WithRound } from '../../kit/round';
import { WithRespondent } from '../../kit/respondent';

type Asked = WithPortal & WithRound & WithPeople & WithRespondent;

export const INVITED = 30;

/** Secrets that people hold in their hands and no server may keep. */
export interface Secrets {
  readonly invitation: Invitation;
  readonly credential: Credential;
}

/** A sample of the frame, drawn in an order that is neither that of the dossiers nor that in which people come. */
export async function drawThirty(province: Asked, agencyCode: string): Promise<string[]> {
  const { agencyId } = await province.scopeOf(agencyCode);
  const dossiers = await province.people.dossiers(agencyCode, INVITED);
  await province.portal.db.admin(
    `insert into hailong.draw (agency_id, round_id, purpose, drawn_on, method, seed, frame_as_of, frame_digest, document, actor)
       values ($1, $2, 'survey', '2018-08-01', 'm', 's', now(), 'd', '{}', 'a')`,
    [agencyId, province.round.roundId],
  );
  await province.portal.db.admin(
    `insert into hailong.draw_member select $1, max(d.draw_id), id, 0, n, 'sample', '2018-08-01', now()
       from hailong.draw d, unnest($2::uuid[]) with ordinality as m(id, n) where d.agency_id = $1 group by id, n`,
    [agencyId, shuffled(dossiers)],
  );
  return dossiers;
}

/** Each opens his link, exchanges, answers, before the next one comes; through HTTP as browsers do. */
export async function answerOneAfterTheOther(
  province: Asked,
  agencyCode: string,
  dossiers: readonly string[],
): Promise<{ truth: Guess; secrets: Secrets[] }> {
  const arrivals = shuffled(dossiers);
  const invitations = await province.people.invitationsOf(agencyCode, arrivals);
  const gave = new Map<string, string>();
  const held: Secrets[] = [];
  for (const [n, invitation] of invitations.entries()) {
    const credential = await province.respondent.credential(agencyCode, invitation.token);
    const answers = [n % 5, Math.floor(n / 5) % 5, Math.floor(n / 25)].map((level, item) => ({
      item: `Q1.${item + 1}`,
      level: String(level + 1),
    }));
    const receipt = await province.respondent.answer(agencyCode, { credential }, answers);
    // What he looks for are rows, and their ids are not the receipts.
    gave.set(arrivals[n] ?? '', province.app.get(Sealing).unmask(receipt));
    held.push({ invitation, credential });
  }
  return { truth: gave, secrets: held };
}

/** The administrator takes every invitation back, one after the other; all had been used, which he is not told. */
export async function takeAllBack(
  province: Asked,
  agencyCode: string,
  dossiers: readonly string[],
): Promise<void> {
  for (const { invitationId } of await province.people.invitationsOf(agencyCode, shuffled(dossiers)))
    await province.people.revoke(agencyCode, invitationId);
}

/** Finds which secrets stand where, in whatever way they are written. */
export function findSecrets(at: Evidence, secrets: readonly Secrets[]): string[] {
  const rows = Buffer.from(JSON.stringify(at.rows));
  const places = { log: Buffer.from(at.log.join('\n')), wal: at.wal, rows };
  return needles(secrets).flatMap(([name, needle]) =>
    Object.entries(places).flatMap(([place, bytes]) =>
      bytes.includes(needle) ? [`${name} in ${place}`] : [],
    ),
  );
}

/** The first, the middle and the last one's secrets, in every way they may be written. */
function needles(secrets: readonly Secrets[]): [string, Buffer][] {
  const some = [0, INVITED / 2, INVITED - 1].flatMap((n) => secrets[n] ?? []);
  const written = (name: string, bytes: Buffer): [string, Buffer][] => [
    [name, bytes],
    [`${name} in hexadecimal`, Buffer.from(bytes.toString('hex'))],
    [`${name} in Base64url`, Buffer.from(bytes.toString('base64url'))],
    [`${name} in Base64`, Buffer.from(bytes.toString('base64').replace(/=+$/, ''))],
  ];
  return [
    ['an address', Buffer.from('nguoi-dan-')],
    ['a telephone', Buffer.from('0912 345')],
    ...some.flatMap(({ invitation, credential }) => [
      ...written('a token', Buffer.from(invitation.token, 'base64url')),
      ...written('a nonce', Buffer.from(credential.nonce, 'base64url')),
      ...written('a signature', Buffer.from(credential.signature, 'base64url')),
      ['a code', Buffer.from(invitation.shortCode)] as [string, Buffer],
      ['a code without groups', Buffer.from(invitation.shortCode.replace(/-/g, ''))] as [string, Buffer],
    ]),
  ];
}

/** The key of the round and agency, as the program opens it. */
export async function openTokenKey(
  { db, app, round: { roundId }, scopeOf }: Asked & Pick<Province, 'db'>,
  agencyCode: string,
): Promise<Buffer> {
  const { agencyId } = await scopeOf(agencyCode);
  const [row] = await db.admin<{ sealed: Buffer }>(
    'select sealed_token_key as sealed from hailong.round_secret where agency_id = $1 and round_id = $2',
    [agencyId, roundId],
  );
  const purpose = `token key of round ${roundId} and agency ${agencyId}`;
  return app.get(Sealing).open(row?.sealed ?? Buffer.alloc(0), purpose);
}
