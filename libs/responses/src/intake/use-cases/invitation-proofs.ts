import {
  type AnswerSent,
  AnswerWithoutScript,
  CredentialKeys,
  DossierTickets,
  LimitGuesses,
} from '@hailong/invitations';
import { credentialResponseKey } from '@hailong/invitations/domain';
import { accept, refuse } from '@hailong/kernel';
import type { Service } from '@hailong/quotas/domain';
import type { FormClass } from '@hailong/surveys/domain';
import { Injectable } from '@nestjs/common';
import { hasProof } from '../../gate/domain/gated-form';
import { FieldedRound } from '../domain/fielded-round';
import { FormTarget, Judgement } from '../domain/judge-submission';
import { SubmissionVerdict } from '../domain/submission-code';
import { PROBLEMS } from '../domain/problems';
import { ResponseReceipt } from '../domain/response-receipt';
import { Submission } from '../domain/submission';

/** Stores a form under a key. */
export interface StoreUnder {
  (key: string): Promise<SubmissionVerdict<ResponseReceipt>>;
}

/** Right to send a form, with the key that it gives the form: one invitation is one response. */
export interface Proof {
  /** Class of the forms that the proof vouches for; absent: it says nothing. */
  readonly formClass?: FormClass;
  /** Service that the form is about, as the proof says it; absent: it says none. */
  readonly service?: Service;
  /** Stores the judged form while the proof holds; an invitation stays locked until the form is stored. */
  whileHeld(judged: Judgement, store: StoreUnder): Promise<SubmissionVerdict<ResponseReceipt>>;
}

/**
 * Checks that a form may be sent. A round of invited people takes a form with the credential of an invitation, or with the
 * invitation itself where a page has no scripts, or with the ticket of a dossier from an app. Other rounds take forms without
 * any of them. A group of named bodies takes forms with the invitation of a body alone.
 */
@Injectable()
export class InvitationProofs {
  constructor(
    private readonly keys: CredentialKeys,
    private readonly withoutScript: AnswerWithoutScript,
    private readonly guesses: LimitGuesses,
    private readonly tickets: DossierTickets,
  ) {}

  /**
   * @param address of the sender, which pays for wrong guesses at invitations; absent: nothing is limited
   * @returns the proof, or INVITATION_MISSING, BODY_INVITATION_MISSING, CREDENTIAL_UNUSABLE or DOSSIER_TICKET_UNUSABLE
   */
  check(
    round: FieldedRound | undefined,
    form: Submission,
    address: string | undefined,
  ): SubmissionVerdict<Proof> | Promise<SubmissionVerdict<Proof>> {
    const { credential, invitation, dossierTicket, key } = form;
    const isOther = credential !== undefined || dossierTicket !== undefined;
    if (round?.bodies.has(form.group) && (invitation === undefined || isOther))
      return refuse(PROBLEMS.BODY_INVITATION_MISSING.at('invitation'));
    if (!hasProof(form)) {
      const needed = round?.record.document.access === 'invited';
      return needed ? refuse(PROBLEMS.INVITATION_MISSING.at('credential')) : accept(ownKey(key));
    }
    const target = targetOf(round, form);
    // Without a target there is nothing to check; the judgement names the fault.
    if (!target) return accept(ownKey(key));
    if (credential !== undefined) return this.checkCredential(credential, target);
    if (dossierTicket !== undefined) return this.checkTicket(dossierTicket, target);
    const place = { group: form.group, field: form.field, ofBodies: round?.bodies.has(form.group) === true };
    return this.checkInvitation({ key: invitation ?? {}, place, sender: key }, target, address);
  }

  private async checkCredential(
    credential: NonNullable<Submission['credential']>,
    { agencyId, roundId }: FormTarget,
  ): Promise<SubmissionVerdict<Proof>> {
    const formClass = await this.keys.classOf(agencyId, roundId, credential);
    if (!formClass) return refuse(PROBLEMS.CREDENTIAL_UNUSABLE.at('credential'));
    return accept(ownKey(credentialResponseKey(credential), formClass));
  }

  private async checkTicket(ticket: string, target: FormTarget): Promise<SubmissionVerdict<Proof>> {
    const checked = await this.tickets.check(target, ticket);
    if (!checked.ok) return checked;
    const { key, formClass, service } = checked.value;
    return accept({ ...ownKey(key, formClass), service });
  }

  /**
   * A form that cannot be taken is refused before the invitation is looked at: it could otherwise be sent on purpose, to
   * learn of a copied sheet whether it was used without using it up. The class alone is known before.
   */
  private async checkInvitation(
    sent: AnswerSent,
    target: FormTarget,
    address: string | undefined,
  ): Promise<SubmissionVerdict<Proof>> {
    const formClass = await this.withoutScript.classOf(target, sent.key);
    return accept({
      formClass,
      whileHeld: async (judged, store) => {
        if (!judged.ok) return refuse(...judged.problems);
        const answered = await this.guesses.attempt(address, () =>
          this.withoutScript.answer(target, sent, store),
        );
        return answered.ok ? answered.value : answered;
      },
    });
  }
}

/** Proof that gives a key at once and locks nothing. */
function ownKey(key: string, formClass?: FormClass): Proof {
  return { formClass, whileHeld: (_, store) => store(key) };
}

function targetOf(round: FieldedRound | undefined, { agencyCode }: Submission): FormTarget | undefined {
  const agency = round?.agency(agencyCode);
  return round && agency && { agencyId: agency.agencyId, roundId: round.record.roundId };
}
