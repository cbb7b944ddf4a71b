import {
  type AnswerSent,
  AnswerWithoutScript,
  type CheckedHalf,
  CredentialKeys,
  DossierTickets,
  HalfProofs,
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
import { ProvenDraw } from '../domain/lot-of-form';
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
  /** Draw of the form, as the proof says it; absent: there is none. */
  readonly draw?: ProvenDraw;
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
    private readonly halves: HalfProofs,
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
    const isDrawn = round?.secondForm(round.groups.get(form.group) ?? -1) !== undefined;
    if (credential !== undefined) return this.checkCredential(credential, { target, form, isDrawn });
    if (dossierTicket !== undefined) return this.checkTicket(dossierTicket, target);
    const place = { group: form.group, field: form.field, ofBodies: round?.bodies.has(form.group) === true };
    const sent = { key: invitation ?? {}, place, sender: key };
    return this.checkInvitation(sent, { target, isDrawn: isDrawn && round?.state === 'open' }, address);
  }

  private async checkCredential(
    credential: NonNullable<Submission['credential']>,
    { target, form, isDrawn }: ProvenPlace & { readonly form: Submission },
  ): Promise<SubmissionVerdict<Proof>> {
    const { agencyId, roundId } = target;
    const formClass = await this.keys.classOf(agencyId, roundId, credential);
    if (!formClass) return refuse(PROBLEMS.CREDENTIAL_UNUSABLE.at('credential'));
    const half = isDrawn ? await this.halves.check(target, form.group, form.halfProof) : 'forgotten';
    return accept({ ...ownKey(credentialResponseKey(credential), formClass), draw: drawOf(half) });
  }

  private async checkTicket(ticket: string, target: FormTarget): Promise<SubmissionVerdict<Proof>> {
    const checked = await this.tickets.check(target, ticket);
    if (!checked.ok) return checked;
    const { key, formClass, service, lot } = checked.value;
    return accept({ ...ownKey(key, formClass), service, draw: { lot } });
  }

  /**
   * A form that cannot be taken is refused before the invitation is looked at: it could otherwise be sent on purpose, to
   * learn of a copied sheet whether it was used without using it up. Class and lot alone are known before. Where the lot draws the form, a
   * refusal can tell that there is such an invitation, so there each look-up is charged as a guess.
   */
  private async checkInvitation(
    sent: AnswerSent,
    { target, isDrawn }: ProvenPlace,
    address: string | undefined,
  ): Promise<SubmissionVerdict<Proof>> {
    const look = () => this.withoutScript.vouched(target, sent.key);
    const looked = isDrawn ? await this.guesses.attempt(address, look) : await look();
    const vouched = looked.ok ? looked.value : undefined;
    return accept({
      formClass: vouched?.formClass,
      draw: vouched ? { lot: vouched.lot } : 'unsaid',
      whileHeld: async (judged, store) => {
        if (!judged.ok) return refuse(...judged.problems);
        if (isDrawn && !looked.ok) return looked;
        const answered = await this.guesses.attempt(address, () =>
          this.withoutScript.answer(target, sent, store),
        );
        return answered.ok ? answered.value : answered;
      },
    });
  }
}

/** Place of a form that comes with a proof. */
interface ProvenPlace {
  readonly target: FormTarget;
  /** True where the group of the form has two. */
  readonly isDrawn: boolean;
}

function drawOf(half: CheckedHalf): ProvenDraw {
  if (half === 'missing') return { problem: PROBLEMS.HALF_PROOF_MISSING.at('halfProof') };
  if (half === 'unusable') return { problem: PROBLEMS.HALF_PROOF_UNUSABLE.at('halfProof') };
  return half === 'forgotten' ? 'unsaid' : { form: half };
}

/** Proof that gives a key at once and locks nothing. */
function ownKey(key: string, formClass?: FormClass): Proof {
  return { formClass, whileHeld: (_, store) => store(key) };
}

function targetOf(round: FieldedRound | undefined, { agencyCode }: Submission): FormTarget | undefined {
  const agency = round?.agency(agencyCode);
  return round && agency && { agencyId: agency.agencyId, roundId: round.record.roundId };
}
