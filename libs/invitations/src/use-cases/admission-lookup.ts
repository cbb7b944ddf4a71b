import { InvitationKey } from '../domain/invitation-key';
import { Transaction } from '@hailong/database';
import { Problem, Verdict, accept, refuse } from '@hailong/kernel';
import { responseId } from '@hailong/surveys/domain';
import { Sealing } from '@hailong/secrets';
import { Inject, Injectable } from '@nestjs/common';
import { noScriptResponseKey, lockNumberOf } from '../domain/answer-without-script';
import { parseToken, tokenHash, tokenOf } from '../domain/invitation-token';
import { parseShortCode, shortCodeHash } from '../domain/short-code';
import {
  AdmissionKey,
  AdmissionPlace,
  AdmissionRow,
  admissionBy,
  takeAdmissionTurn,
} from '../persistence/admission-store';
import { revokedInvitations } from '../persistence/invitation-store';
import { secretOf } from '../persistence/secret-store';
import { OpenSecret, openSecret } from './round-secrets';
import { STORED_ANSWERS, StoredAnswers } from './stored-answers';
import { Admissions, lookAtAdmissions } from './used-admissions';
import { INVITATION_PROBLEMS } from '../domain/problems';

/** An admission whose turn is held until the transaction ends. */
export interface FoundAdmission {
  readonly admission: AdmissionRow & { readonly revoked: boolean };
  readonly secret: OpenSecret;
  /** Under which an answer without a script is stored. */
  readonly responseKey: string;
  /** Such an answer is stored. */
  readonly answered: boolean;
}

/** What was typed or linked, when it can be something at all. Refused with INVITATION_KEY_UNCLEAR, SHORT_CODE_MALFORMED. */
export function readKey({ token, shortCode }: InvitationKey): Verdict<ReadKey> {
  if ((token === undefined) === (shortCode === undefined))
    return refuse(INVITATION_PROBLEMS.INVITATION_KEY_UNCLEAR.at(''));
  const code = shortCode === undefined ? undefined : parseShortCode(shortCode);
  if (code !== undefined) return accept({ code });
  if (shortCode !== undefined) return refuse(INVITATION_PROBLEMS.SHORT_CODE_MALFORMED.at('shortCode'));
  const bytes = parseToken(token ?? '');
  return bytes ? accept({ token: bytes }) : refuse(INVITATION_PROBLEMS.INVITATION_UNKNOWN.at(''));
}

export type ReadKey = { readonly token: Buffer } | { readonly code: string };

/** Looks up admissions together with the answers that came without a script, which no row joins to them. */
@Injectable()
export class AdmissionLookup {
  constructor(
    private readonly sealing: Sealing,
    @Inject(STORED_ANSWERS) private readonly answers: StoredAnswers,
  ) {}

  /**
   * Finds an admission and takes its turn, in a statement of its own, before it is read: what is judged afterwards cannot
   * change until the transaction ends.
   */
  async find(tx: Transaction, place: AdmissionPlace, key: ReadKey): Promise<Verdict<FoundAdmission>> {
    const { sealing } = this;
    const sealed = sealing.ready ? await secretOf(tx, place.agencyId, place.roundId) : undefined;
    const secret = sealed && openSecret(sealing, place, sealed);
    const known = secret && (await admissionBy(tx, place, admissionKey(key, secret.tokenKey)));
    if (!secret || !known) return refuse<Problem>(INVITATION_PROBLEMS.INVITATION_UNKNOWN.at(''));
    await takeAdmissionTurn(tx, lockNumberOf(secret.tokenKey, known.tokenHash));
    const row = (await admissionBy(tx, place, known)) ?? known;
    const admission = { ...row, revoked: await isRevoked(tx, place, secret, row) };
    const responseKey = noScriptResponseKey(secret.tokenKey, admission.tokenHash);
    const id = responseId(responseKey, place.roundId, place.agencyId);
    const stored = await this.answers.among(tx, place.agencyId, [id]);
    return accept({ admission, secret, responseKey, answered: stored.has(id) });
  }

  /** See {@link lookAtAdmissions}. */
  ofRound(tx: Transaction, place: AdmissionPlace, tokenKey: Buffer): Promise<Admissions> {
    return lookAtAdmissions(tx, this.answers, place, tokenKey);
  }
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
