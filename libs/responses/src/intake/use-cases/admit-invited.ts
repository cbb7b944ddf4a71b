import { Problem, Verdict, problem, refuse } from '@hailong/kernel';
import { AnswerWithoutScript, CredentialKeys, LimitGuesses } from '@hailong/invitations';
import { credentialResponseKey } from '@hailong/invitations/domain';
import { Injectable } from '@nestjs/common';
import { Arrival } from '../domain/arrival';
import { FieldedRound } from '../domain/fielded-round';
import { judgeSubmission } from '../domain/judge-submission';
import { Submission } from '../domain/submission';
import { FieldedRounds } from './fielded-rounds';
import { ResponseReceipt } from './submit-response.use-case';

/** How a form comes in. */
export interface AdmittedFrom {
  readonly arrival: Arrival;
  readonly address?: string;
}

/** Sends a form on under the key that its invitation gives it. */
export interface SendOn {
  (submission: Submission): Promise<Verdict<ResponseReceipt>>;
}

/**
 * Where people are invited, a form needs the credential that its sender got for his invitation, or the invitation itself
 * where a page has no scripts. Its key is made of that, so one invitation is one response. In other rounds a form may come
 * without.
 */
@Injectable()
export class AdmitInvited {
  constructor(
    private readonly rounds: FieldedRounds,
    private readonly keys: CredentialKeys,
    private readonly withoutScript: AnswerWithoutScript,
    private readonly guesses: LimitGuesses,
  ) {}

  run(submission: Submission, from: AdmittedFrom, send: SendOn): Promise<Verdict<ResponseReceipt>> {
    const known = this.rounds.at(submission.roundId);
    if (known instanceof Promise) return known.then((round) => this.admit(round, submission, from, send));
    return this.admit(known, submission, from, send);
  }

  private admit(
    round: FieldedRound | undefined,
    submission: Submission,
    from: AdmittedFrom,
    send: SendOn,
  ): Promise<Verdict<ResponseReceipt>> {
    const { credential, invitation } = submission;
    if (credential === undefined && invitation === undefined) {
      const needed = round?.record.document.access === 'invited';
      return needed ? Promise.resolve(refuse(credentialNeeded())) : send(submission);
    }
    const agency = round?.agency(submission.agencyCode);
    // Without a place there is nothing to check; the intake says what is wrong with it.
    if (!round || !agency) return send(submission);
    const place = { agencyId: agency.agencyId, roundId: round.record.roundId };
    if (credential !== undefined) return this.withCredential({ ...submission, credential }, place, send);
    const filled = judgeSubmission(round, {
      submission: { ...submission, key: ANY_KEY },
      arrival: from.arrival,
    });
    if (!filled.ok) return Promise.resolve(refuse(...filled.problems));
    const invited = { ...submission, invitation: invitation ?? {} };
    return this.guesses.run(from.address, () => this.withInvitation(invited, place, send));
  }

  private async withCredential(
    submission: Submission & Required<Pick<Submission, 'credential'>>,
    { agencyId, roundId }: Place,
    send: SendOn,
  ): Promise<Verdict<ResponseReceipt>> {
    const genuine = await this.keys.verify(agencyId, roundId, submission.credential);
    if (!genuine) return refuse(credentialUnusable());
    return send({ ...submission, key: credentialResponseKey(submission.credential) });
  }

  private async withInvitation(
    submission: Submission & Required<Pick<Submission, 'invitation'>>,
    place: Place,
    send: SendOn,
  ): Promise<Verdict<ResponseReceipt>> {
    const sent = { key: submission.invitation, sender: submission.key };
    const answered = await this.withoutScript.run(place, sent, (key) => send({ ...submission, key }));
    return answered.ok ? answered.value : answered;
  }
}

/**
 * Stands for the key that the invitation will give. A form that cannot be taken is refused before the invitation is looked
 * at: it could otherwise be sent on purpose, to learn of a copied sheet whether it was used without using it up.
 */
const ANY_KEY = 'a-form-without-its-key';

interface Place {
  readonly agencyId: number;
  readonly roundId: number;
}

function credentialNeeded(): Problem {
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
