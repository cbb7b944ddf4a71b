import { IntakeDb } from '@hailong/database';
import { CLOCK, Clock, Problem, SurveyFault, Verdict, accept, refuse, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { FormPlace, judgeAnswerWithoutScript } from '../domain/judge-admission';
import type { InvitationTarget } from '../persistence/admission-store';
import { AdmissionLookup, Vouched, readKey } from './admission-lookup';
import { InvitationKey } from '../domain/invitation-key';
import { FirstSenders } from './first-senders';
import { ConcurrencyLimit } from './concurrency-limit';
import { INVITATION_PROBLEMS, InvitationCode } from '../domain/problems';

/** Most answers that wait, as many as a busy second brings. */
const MOST_WAITING = 500;
const RETRY_AFTER_MS = 2000;
/** Connections left to all others while such answers are under way. */
const LEFT_FREE = 2;

/** Invitation that came with the form, the place the form is for, and the key under which its sender would repeat it. */
export interface AnswerSent {
  readonly key: InvitationKey;
  readonly place: FormPlace;
  readonly sender: string;
}

/**
 * Admits answers of pages that cannot blind: the invitation travels with the answer, and no row says so. Nothing is written
 * here, and nothing about the admission when the answer is stored; MarkUsed marks it later, with many others.
 */
@Injectable()
export class AnswerWithoutScript {
  private readonly concurrency: ConcurrencyLimit;
  private readonly senders = new FirstSenders();

  constructor(
    private readonly db: IntakeDb,
    private readonly admissions: AdmissionLookup,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.concurrency = new ConcurrencyLimit(Math.max(1, db.poolSize - LEFT_FREE), MOST_WAITING);
  }

  /**
   * Finds class and lot of the admission that the answer comes with, and tells nothing else of it. Refused with INVITATION_UNKNOWN,
   * SHORT_CODE_MALFORMED, INVITATION_KEY_UNCLEAR; undefined where the round has no keys, or none any more.
   */
  async vouched(
    target: InvitationTarget,
    key: InvitationKey,
  ): Promise<Verdict<Vouched | undefined, Problem<InvitationCode>>> {
    const read = readKey(key);
    return read.ok ? this.db.read((tx) => this.admissions.vouched(tx, target, read.value)) : read;
  }

  /**
   * Stores an answer while the lock of its admission is held, so that it cannot be exchanged at the same moment. Refused with
   * INVITATION_UNKNOWN, SHORT_CODE_MALFORMED, INVITATION_KEY_UNCLEAR, INVITATION_UNSUITED, INVITATION_EXPIRED (also
   * where it was used: by another sender, or so long ago that this process does not know).
   * @param store stores the answer under this key (see Submission.key), and is safe to repeat: a second answer with the same
   * token is the same response. Each call holds one connection of the pool and may need a second; two of the pool are left
   * for that and for others.
   * @throws SurveyFault SURVEY_BUSY when too many wait
   */
  async answer<T>(
    target: InvitationTarget,
    { key, place, sender }: AnswerSent,
    store: (responseKey: string) => Promise<T>,
  ): Promise<Verdict<T, Problem<InvitationCode>>> {
    const read = readKey(key);
    if (!read.ok) return read;
    const stored = this.concurrency.run(() =>
      this.db.read(async (tx): Promise<Verdict<T, Problem<InvitationCode>>> => {
        const found = await this.admissions.find(tx, target, read.value);
        if (!found.ok) return found;
        const { admission, answered, responseKey } = found.value;
        const problem = judgeAnswerWithoutScript(admission, place, today(this.clock));
        if (problem) return refuse(problem);
        if (!answered) this.senders.remember(responseKey, sender);
        else if (!this.senders.isFirst(responseKey, sender))
          return refuse(INVITATION_PROBLEMS.INVITATION_EXPIRED.at(''));
        return accept(await store(responseKey));
      }),
    );
    if (!stored) throw busy();
    return stored;
  }
}

function busy(): SurveyFault {
  return new SurveyFault(
    'SURVEY_BUSY',
    'hệ thống đang nhận quá nhiều phiếu; vui lòng gửi lại sau vài giây, phiếu của bạn chưa được ghi nhận',
    `too many forms are arriving; send it again after ${RETRY_AFTER_MS} ms, it has not been counted`,
    { retryAfterMs: RETRY_AFTER_MS },
  );
}
