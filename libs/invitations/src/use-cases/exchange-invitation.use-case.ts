import { createHash } from 'node:crypto';
import { ReadOrganisation } from '@hailong/agencies';
import { IntakeDb } from '@hailong/database';
import { CLOCK, Clock, Problem, Verdict, accept, refuse, today } from '@hailong/kernel';
import { lotToShow } from '@hailong/surveys/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { AdmissionClass } from '../domain/admission-class';
import { base64urlBytes } from '../domain/base64url';
import { SIGNATURE_BYTES, blindSign, isBlindable } from '../domain/blind-signature';
import { lotOfInvitation } from '../domain/half-proof';
import { judgeExchange } from '../domain/judge-admission';
import { InvitationTarget, markExchanged } from '../persistence/admission-store';
import { ClassKeys, CredentialKeys } from './credential-keys';
import { AdmissionLookup, ReadKey, readKey } from './admission-lookup';
import { InvitationKey } from '../domain/invitation-key';
import { OpenSecret } from './round-secrets';
import { ProvenHalf, provenHalves } from './half-proofs';
import { selfServiceRound } from './self-service';
import { INVITATION_PROBLEMS, PROBLEMS } from '../domain/problems';

export interface InvitationExchange extends InvitationKey {
  readonly roundId: number;
  /** Code of the rated agency. */
  readonly agencyCode: string;
  /** Blinded nonces of the browser, one for the key of each class. */
  readonly blindedMessages: readonly BlindedMessage[];
}

export interface BlindedMessage {
  readonly formClass: AdmissionClass;
  /** 256 bytes, Base64url. */
  readonly message: string;
}

export interface SignedBlindly {
  /** Class of the key that signed, and so of the message that was signed. */
  readonly formClass: AdmissionClass;
  /** Signature that the browser unblinds to its credential: 256 bytes, Base64url. */
  readonly blindSignature: string;
  /** Lot to ask for the form with; undefined: no group of the round has two forms. */
  readonly lot?: number;
  /** Halves that the invitation was drawn into, with their proofs. */
  readonly halves: readonly ProvenHalf[];
}

/**
 * Signs, once for each invitation, the blinded message of a browser that is for the key of its class, and tells the halves that it was
 * drawn into. Refused with INVITATION_UNKNOWN, SHORT_CODE_MALFORMED,
 * INVITATION_KEY_UNCLEAR, INVITATION_EXCHANGE_UNSUITED, INVITATION_EXPIRED, BLINDED_MESSAGE_MALFORMED, BLINDED_MESSAGE_MISSING and the
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
    const round = await this.db.read((tx) => selfServiceRound(tx, exchange.roundId, today(this.clock)));
    if (!round.ok) return round;
    const publicKeys = await this.keys.publicKeys(target.agencyId, target.roundId);
    if (!publicKeys) return refuse(INVITATION_PROBLEMS.INVITATION_UNKNOWN.at(''));
    const blinded = blindedBytes(publicKeys, exchange.blindedMessages);
    if (!blinded.ok) return blinded;
    const admitted = await this.admit(target, key.value, blinded.value);
    if (!admitted.ok) return admitted;
    const { secret, formClass, message, lot } = admitted.value;
    const blindSignature = blindSign(secret.signingKey(formClass), message).toString('base64url');
    const halves = provenHalves(round.value, target.agencyId, { tokenKey: secret.tokenKey, lot });
    return accept({ formClass, blindSignature, lot: lotToShow(round.value.document.groups, lot), halves });
  }

  /** Marks the admission. Signing waits until the mark is durable, so that no second message is ever signed. */
  private admit(target: InvitationTarget, key: ReadKey, blinded: BlindedBytes): Promise<Verdict<ToSign>> {
    return this.db.write(async (tx) => {
      const found = await this.admissions.find(tx, target, key);
      if (!found.ok) return found;
      const { admission, answered, secret } = found.value;
      const formClass = secret.hasKeyOf(admission.formClass) ? admission.formClass : 'touched';
      const message = blinded.get(formClass);
      if (!message) return refuse<Problem>(PROBLEMS.BLINDED_MESSAGE_MISSING.at('blindedMessages'));
      const blindedHash = createHash('sha256').update(message).digest();
      const lot = lotOfInvitation(secret.tokenKey, admission.tokenHash);
      const toSign = { secret, formClass, message, lot };
      const judged = judgeExchange(admission, blindedHash, answered, today(this.clock));
      if (typeof judged !== 'string') return refuse<Problem>(judged);
      if (judged === 'repeat') return accept(toSign);
      const marked = await markExchanged(tx, target, admission.tokenHash, blindedHash);
      return marked ? accept(toSign) : refuse<Problem>(INVITATION_PROBLEMS.INVITATION_UNKNOWN.at(''));
    });
  }
}

/** Message that is to be signed, with the key of its class. */
interface ToSign {
  readonly secret: OpenSecret;
  readonly formClass: AdmissionClass;
  readonly message: Buffer;
  readonly lot: number;
}

type BlindedBytes = ReadonlyMap<AdmissionClass, Buffer>;

/** Reads the messages; one for a class that has no key is left out. Refused with BLINDED_MESSAGE_MALFORMED. */
function blindedBytes(keys: ClassKeys, messages: readonly BlindedMessage[]): Verdict<BlindedBytes> {
  const read = new Map<AdmissionClass, Buffer>();
  for (const [at, { formClass, message }] of messages.entries()) {
    const key = keys[formClass];
    if (!key) continue;
    const bytes = base64urlBytes(message, SIGNATURE_BYTES);
    if (!bytes || !isBlindable(key, bytes))
      return refuse(PROBLEMS.BLINDED_MESSAGE_MALFORMED.at(`blindedMessages.${at}.message`));
    read.set(formClass, bytes);
  }
  return accept(read);
}
