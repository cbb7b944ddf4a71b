import { AnswerWithoutScript, CredentialKeys, LimitGuesses } from '@hailong/invitations';
import { InvitationKey, credentialResponseKey } from '@hailong/invitations/domain';
import { Problem, Verdict, accept, problem, refuse } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { FieldedRound } from '../domain/fielded-round';
import { FormTarget, Judgement } from '../domain/judge-submission';
import { ResponseReceipt } from '../domain/response-receipt';
import { Submission } from '../domain/submission';

/** Stores a form under a key. */
export interface StoreUnder {
  (key: string): Promise<Verdict<ResponseReceipt>>;
}

/** Right to send a form, with the key that it gives the form: one invitation is one response. */
export interface Proof {
  /** Stores the judged form while the proof holds; an invitation stays locked until the form is stored. */
  whileHeld(judged: Judgement, store: StoreUnder): Promise<Verdict<ResponseReceipt>>;
}

/**
 * Checks that a form may be sent. A round of invited people takes a form with the credential of an invitation, or with the
 * invitation itself where a page has no scripts. Other rounds take forms without either.
 */
@Injectable()
export class InvitationProofs {
  constructor(
    private readonly keys: CredentialKeys,
    private readonly withoutScript: AnswerWithoutScript,
    private readonly guesses: LimitGuesses,
  ) {}

  /**
   * @param address of the sender, which pays for wrong guesses at invitations; absent: nothing is limited
   * @returns the proof, or INVITATION_NEEDED or CREDENTIAL_UNUSABLE
   */
  check(
    round: FieldedRound | undefined,
    form: Submission,
    address: string | undefined,
  ): Verdict<Proof> | Promise<Verdict<Proof>> {
    const { credential, invitation, key } = form;
    if (credential === undefined && invitation === undefined) {
      const needed = round?.record.document.access === 'invited';
      return needed ? refuse(invitationNeeded()) : accept(ownKey(key));
    }
    const target = targetOf(round, form);
    // Without a target there is nothing to check; the judgement says what is wrong.
    if (!target) return accept(ownKey(key));
    if (credential !== undefined) return this.checkCredential(credential, target);
    return accept(this.invitationProof({ key: invitation ?? {}, sender: key }, target, address));
  }

  private async checkCredential(
    credential: NonNullable<Submission['credential']>,
    { agencyId, roundId }: FormTarget,
  ): Promise<Verdict<Proof>> {
    const genuine = await this.keys.verify(agencyId, roundId, credential);
    return genuine ? accept(ownKey(credentialResponseKey(credential))) : refuse(credentialUnusable());
  }

  /**
   * A form that cannot be taken is refused before the invitation is looked at: it could otherwise be sent on purpose, to
   * learn of a copied sheet whether it was used without using it up.
   */
  private invitationProof(
    sent: { readonly key: InvitationKey; readonly sender: string },
    target: FormTarget,
    address: string | undefined,
  ): Proof {
    return {
      whileHeld: async (judged, store) => {
        if (!judged.ok) return refuse(...judged.problems);
        const answered = await this.guesses.attempt(address, () =>
          this.withoutScript.answer(target, sent, store),
        );
        return answered.ok ? answered.value : answered;
      },
    };
  }
}

/** Proof that gives a key at once and locks nothing. */
function ownKey(key: string): Proof {
  return { whileHeld: (_, store) => store(key) };
}

function targetOf(round: FieldedRound | undefined, { agencyCode }: Submission): FormTarget | undefined {
  const agency = round?.agency(agencyCode);
  return round && agency && { agencyId: agency.agencyId, roundId: round.record.roundId };
}

function invitationNeeded(): Problem {
  return problem(
    'INVITATION_NEEDED',
    'credential',
    'đợt khảo sát này chỉ nhận phiếu của người được mời; hãy mở liên kết hoặc nhập mã ngắn trong thư mời',
    'this round takes forms of people who were invited; open the link of the invitation or type in its short code',
  );
}

function credentialUnusable(): Problem {
  return problem(
    'CREDENTIAL_UNUSABLE',
    'credential',
    'xác nhận được mời không đúng với đợt và cơ quan này; hãy mở lại liên kết trong thư mời',
    'the credential was not signed for this round and agency; open the link of the invitation again',
  );
}
