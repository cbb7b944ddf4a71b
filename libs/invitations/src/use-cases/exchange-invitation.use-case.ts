import { createHash } from 'node:crypto';
import { ReadOrganisation } from '@hailong/agencies';
import { IntakeDb } from '@hailong/database';
import { CLOCK, Clock, Problem, Verdict, accept, refuse, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { base64urlBytes } from '../domain/base64url';
import { SIGNATURE_BYTES, blindSign, isBlindable } from '../domain/blind-signature';
import { judgeExchange } from '../domain/judge-admission';
import { InvitationTarget, markExchanged } from '../persistence/admission-store';
import { CredentialKeys } from './credential-keys';
import { AdmissionLookup, ReadKey, readKey } from './admission-lookup';
import { InvitationKey } from '../domain/invitation-key';
import { OpenSecret } from './round-secrets';
import { selfServiceProblem } from './self-service';
import { INVITATION_PROBLEMS, PROBLEMS } from '../domain/problems';

export interface InvitationExchange extends InvitationKey {
  readonly roundId: number;
  /** Code of the rated agency. */
  readonly agencyCode: string;
  /** Blinded nonce of the browser: 256 bytes, Base64url. */
  readonly blindedMessage: string;
}

export interface SignedBlindly {
  /** Signature that the browser unblinds to its credential: 256 bytes, Base64url. */
  readonly blindSignature: string;
}

/**
 * Signs, once for each invitation, the blinded message of a browser. Refused with INVITATION_UNKNOWN, SHORT_CODE_MALFORMED,
 * INVITATION_KEY_UNCLEAR, INVITATION_EXCHANGE_UNSUITED, INVITATION_EXPIRED, INVITATION_EXCHANGE_USED, INVITATION_USED, BLINDED_MESSAGE_MALFORMED and the
 * problems of acceptsOn.
 */
@Injectable()
export class ExchangeInvitation {
  constructor(
    private readonly db: IntakeDb,
    private readonly organisation: ReadOrganisation,
    private readonly keys: CredentialKeys,
    private readonly admissions: AdmissionLookup,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async exchange(exchange: InvitationExchange): Promise<Verdict<SignedBlindly>> {
    const key = readKey(exchange);
    if (!key.ok) return key;
    const agency = await this.organisation.byCode(exchange.agencyCode);
    if (!agency) return refuse(INVITATION_PROBLEMS.INVITATION_UNKNOWN.at(''));
    const target = { agencyId: agency.agencyId, roundId: exchange.roundId };
    const closed = await this.db.read((tx) => selfServiceProblem(tx, exchange.roundId, today(this.clock)));
    if (closed) return refuse(closed);
    const publicKey = await this.keys.publicKey(target.agencyId, target.roundId);
    if (!publicKey) return refuse(INVITATION_PROBLEMS.INVITATION_UNKNOWN.at(''));
    const blinded = base64urlBytes(exchange.blindedMessage, SIGNATURE_BYTES);
    if (!blinded || !isBlindable(publicKey, blinded))
      return refuse(PROBLEMS.BLINDED_MESSAGE_MALFORMED.at('blindedMessage'));
    const admitted = await this.admit(target, key.value, blinded);
    if (!admitted.ok) return admitted;
    const signature = blindSign(admitted.value.signingKey(), blinded);
    return accept({ blindSignature: signature.toString('base64url') });
  }

  /** Marks the admission. Signing waits until the mark is durable, so that no second message is ever signed. */
  private admit(target: InvitationTarget, key: ReadKey, blinded: Buffer): Promise<Verdict<OpenSecret>> {
    const blindedHash = createHash('sha256').update(blinded).digest();
    return this.db.write(async (tx) => {
      const found = await this.admissions.find(tx, target, key);
      if (!found.ok) return found;
      const { admission, answered, secret } = found.value;
      const judged = judgeExchange(admission, blindedHash, answered, today(this.clock));
      if (typeof judged !== 'string') return refuse<Problem>(judged);
      if (judged === 'repeat') return accept(secret);
      const marked = await markExchanged(tx, target, admission.tokenHash, blindedHash);
      return marked ? accept(secret) : refuse<Problem>(INVITATION_PROBLEMS.INVITATION_UNKNOWN.at(''));
    });
  }
}
