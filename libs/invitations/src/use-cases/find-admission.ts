import { InvitationKey } from '../domain/invitation-key';
import { Transaction } from '@hailong/database';
import { Problem, Verdict, accept, refuse } from '@hailong/kernel';
import { responseId } from '@hailong/surveys/domain';
import { Sealing } from '@hailong/secrets';
import { noScriptResponseKey, turnOf } from '../domain/answer-without-script';
import { codeMistyped, invitationUnknown, keyUnclear } from '../domain/exchange-problems';
import { parseToken, tokenHash, tokenOf } from '../domain/invitation-token';
import { parseShortCode, shortCodeHash } from '../domain/short-code';
import {
  AdmissionKey,
  AdmissionPlace,
  AdmissionRow,
  admissionBy,
  storedAmong,
  takeAdmissionTurn,
} from '../persistence/admission-store';
import { revokedInvitations } from '../persistence/invitation-store';
import { secretOf } from '../persistence/secret-store';
import { OpenSecret, openSecret } from './round-secrets';

/** An admission whose turn is held until the transaction ends. */
export interface FoundAdmission {
  readonly admission: AdmissionRow & { readonly revoked: boolean };
  readonly secret: OpenSecret;
  /** Under which an answer without a script is stored. */
  readonly responseKey: string;
  /** Such an answer is stored. */
  readonly answered: boolean;
}

/** What was typed or linked, when it can be something at all. Refused with INVITATION_KEY_UNCLEAR, SHORT_CODE_MISTYPED. */
export function readKey({ token, shortCode }: InvitationKey): Verdict<ReadKey> {
  if ((token === undefined) === (shortCode === undefined)) return refuse(keyUnclear());
  const code = shortCode === undefined ? undefined : parseShortCode(shortCode);
  if (code !== undefined) return accept({ code });
  if (shortCode !== undefined) return refuse(codeMistyped());
  const bytes = parseToken(token ?? '');
  return bytes ? accept({ token: bytes }) : refuse(invitationUnknown());
}

export type ReadKey = { readonly token: Buffer } | { readonly code: string };

/**
 * Finds an admission and takes its turn, in a statement of its own, before it is read: what is judged afterwards cannot
 * change until the transaction ends.
 */
export async function findAdmission(
  tx: Transaction,
  sealing: Sealing,
  place: AdmissionPlace,
  key: ReadKey,
): Promise<Verdict<FoundAdmission>> {
  const sealed = sealing.ready ? await secretOf(tx, place.agencyId, place.roundId) : undefined;
  const secret = sealed && openSecret(sealing, place, sealed);
  const known = secret && (await admissionBy(tx, place, admissionKey(key, secret.tokenKey)));
  if (!secret || !known) return refuse<Problem>(invitationUnknown());
  await takeAdmissionTurn(tx, turnOf(secret.tokenKey, known.tokenHash));
  const row = (await admissionBy(tx, place, known)) ?? known;
  const admission = { ...row, revoked: await isRevoked(tx, place, secret, row) };
  const responseKey = noScriptResponseKey(secret.tokenKey, admission.tokenHash);
  const id = responseId(responseKey, place.roundId, place.agencyId);
  const stored = await storedAmong(tx, place.agencyId, [id]);
  return accept({ admission, secret, responseKey, answered: stored.has(id) });
}

/** Found by computing the tokens of all invitations that were taken back: no row and no statement joins one to its admission. */
async function isRevoked(
  tx: Transaction,
  { agencyId, roundId }: AdmissionPlace,
  { tokenKey }: OpenSecret,
  admission: AdmissionRow,
): Promise<boolean> {
  const revoked = await revokedInvitations(tx, agencyId, roundId);
  return revoked.some((id) => tokenHash(tokenOf(tokenKey, id)).equals(admission.tokenHash));
}

function admissionKey(key: ReadKey, tokenKey: Buffer): AdmissionKey {
  return 'token' in key
    ? { tokenHash: tokenHash(key.token) }
    : { shortCodeHash: shortCodeHash(tokenKey, key.code) };
}
