import { InvitationKey } from '../domain/invitation-key';
import { Transaction } from '@hailong/database';
import { Problem, Verdict, accept, refuse } from '@hailong/kernel';
import { responseId } from '@hailong/surveys/domain';
import { Sealing } from '@hailong/secrets';
import { Inject, Injectable } from '@nestjs/common';
import type { AdmissionClass } from '../domain/admission-class';
import { lotOfInvitation } from '../domain/half-proof';
import { noScriptResponseKey, lockNumberOf } from '../domain/answer-without-script';
import { admissionsAmong, parseToken, tokenHashes } from '../domain/invitation-token';
import { readShortCode, shortCodeHash } from '../domain/short-code';
import {
  AdmissionKey,
  InvitationTarget,
  AdmissionRow,
  admissionBy,
  lockAdmission,
} from '../persistence/admission-store';
import { revokedInvitations } from '../persistence/revocation-store';
import { secretOf } from '../persistence/secret-store';
import { OpenSecret, openSecret } from './round-secrets';
import { STORED_ANSWERS, StoredAnswers } from './stored-answers';
import { Admissions, readAdmissions } from './used-admissions';
import { INVITATION_PROBLEMS, InvitationCode } from '../domain/problems';

/** Admission whose lock is held until the transaction ends. */
export interface FoundAdmission {
  readonly admission: AdmissionRow & { readonly revoked: boolean };
  readonly secret: OpenSecret;
  /** Key under which an answer without a script is stored. */
  readonly responseKey: string;
  /** Tells whether such an answer is stored. */
  readonly answered: boolean;
}

/** Facts that an admission vouches for before its answer is judged. */
export interface Vouched {
  readonly formClass: AdmissionClass;
  /** Lot of the invitation, which draws the form. */
  readonly lot: number;
}

/** Reads the token or short code that came. Refused with INVITATION_UNKNOWN, INVITATION_KEY_UNCLEAR, SHORT_CODE_MALFORMED. */
export function readKey({ token, shortCode }: InvitationKey): Verdict<ReadKey, Problem<InvitationCode>> {
  if ((token === undefined) === (shortCode === undefined))
    return refuse(INVITATION_PROBLEMS.INVITATION_KEY_UNCLEAR.at(''));
  const codes = shortCode === undefined ? [] : readShortCode(shortCode);
  if (codes.length > 0) return accept({ codes });
  if (shortCode !== undefined) return refuse(INVITATION_PROBLEMS.SHORT_CODE_MALFORMED.at('shortCode'));
  const bytes = parseToken(token ?? '');
  return bytes ? accept({ token: bytes }) : refuse(INVITATION_PROBLEMS.INVITATION_UNKNOWN.at(''));
}

/** Token, or the codes that a typed text may mean. */
export type ReadKey = { readonly token: Buffer } | { readonly codes: readonly string[] };

/** Looks up admissions together with the answers that came without a script, which no row joins to them. */
@Injectable()
export class AdmissionLookup {
  constructor(
    private readonly sealing: Sealing,
    @Inject(STORED_ANSWERS) private readonly answers: StoredAnswers,
  ) {}

  /**
   * Finds an admission and takes its lock, in a statement of its own, before reading it: the row judged afterwards cannot change
   * until the transaction ends.
   */
  async find(
    tx: Transaction,
    target: InvitationTarget,
    key: ReadKey,
  ): Promise<Verdict<FoundAdmission, Problem<InvitationCode>>> {
    const { sealing } = this;
    const sealed = sealing.ready ? await secretOf(tx, target.agencyId, target.roundId) : undefined;
    const secret = sealed && openSecret(sealing, target, sealed);
    const known = secret && (await admissionBy(tx, target, admissionKey(key, secret.tokenKey)));
    if (!secret || !known) return refuse(INVITATION_PROBLEMS.INVITATION_UNKNOWN.at(''));
    await lockAdmission(tx, lockNumberOf(secret.tokenKey, known.tokenHash));
    const row = (await admissionBy(tx, target, { tokenHashes: [known.tokenHash] })) ?? known;
    const admission = { ...row, revoked: await isRevoked(tx, target, secret, row) };
    const responseKey = noScriptResponseKey(secret.tokenKey, admission.tokenHash);
    const id = responseId(responseKey, target.roundId, target.agencyId);
    const stored = await this.answers.among(tx, target.agencyId, [id]);
    return accept({ admission, secret, responseKey, answered: stored.has(id) });
  }

  /**
   * Finds what an admission vouches for, without a lock; nothing else of it is told. Refused with INVITATION_UNKNOWN; undefined where there
   * are no keys of the round, so that nothing can be guessed at.
   */
  async vouched(
    tx: Transaction,
    target: InvitationTarget,
    key: ReadKey,
  ): Promise<Verdict<Vouched | undefined, Problem<InvitationCode>>> {
    const { sealing } = this;
    const sealed = sealing.ready ? await secretOf(tx, target.agencyId, target.roundId) : undefined;
    const secret = sealed && openSecret(sealing, target, sealed);
    if (!secret) return accept(undefined);
    const found = await admissionBy(tx, target, admissionKey(key, secret.tokenKey));
    if (!found) return refuse(INVITATION_PROBLEMS.INVITATION_UNKNOWN.at(''));
    return accept({ formClass: found.formClass, lot: lotOfInvitation(secret.tokenKey, found.tokenHash) });
  }

  /** See {@link readAdmissions}. */
  ofRound(tx: Transaction, target: InvitationTarget, tokenKey: Buffer): Promise<Admissions> {
    return readAdmissions(tx, this.answers, target, tokenKey);
  }
}

/** Computes the tokens of all revoked invitations: no row and no statement joins a revoked invitation to its admission. */
async function isRevoked(
  tx: Transaction,
  { agencyId, roundId }: InvitationTarget,
  { tokenKey }: OpenSecret,
  admission: AdmissionRow,
): Promise<boolean> {
  const revoked = await revokedInvitations(tx, agencyId, roundId);
  return revoked.some(admissionsAmong(tokenKey, [admission.tokenHash]));
}

function admissionKey(key: ReadKey, tokenKey: Buffer): AdmissionKey {
  return 'token' in key
    ? { tokenHashes: tokenHashes(tokenKey, key.token) }
    : { shortCodeHashes: key.codes.map((code) => shortCodeHash(tokenKey, code)) };
}
