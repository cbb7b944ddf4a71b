import { IntakeDb } from '@hailong/database';
import { CLOCK, Clock, SurveyFault, Verdict, accept, refuse, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { Sealing } from '../../secrets/sealing';
import { judgeAnswerWithoutScript } from '../domain/judge-admission';
import type { AdmissionPlace } from '../persistence/admission-store';
import { InvitationKey, findAdmission, readKey } from './find-admission';

/** Most answers waiting for their turn, as many as a busy second brings. */
const MOST_WAITING = 500;
const RETRY_AFTER_MS = 2000;

/**
 * For pages that cannot blind: the invitation travels with the answer, and no row says so. Nothing is written here, and
 * nothing about the admission when the answer is stored; MarkUsed does it later, for many together.
 */
@Injectable()
export class AnswerWithoutScript {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  constructor(
    private readonly db: IntakeDb,
    private readonly sealing: Sealing,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Casts an answer while the turn of its admission is held, so that it cannot be exchanged at the same moment. Refused with
   * INVITATION_UNKNOWN, SHORT_CODE_MISTYPED, INVITATION_KEY_UNCLEAR, INVITATION_EXPIRED, INVITATION_EXCHANGED.
   * @param cast stores the answer under this key (see Submission.key), and is safe to repeat: a second answer with the
   * same token is the same response. Needs a second connection of the pool; answers come one after the other, so that
   * those who wait for one never hold them all.
   */
  async run<T>(
    place: AdmissionPlace,
    key: InvitationKey,
    cast: (responseKey: string) => Promise<T>,
  ): Promise<Verdict<T>> {
    const read = readKey(key);
    if (!read.ok) return read;
    return this.inTurn(() =>
      this.db.read(async (tx): Promise<Verdict<T>> => {
        const found = await findAdmission(tx, this.sealing, place, read.value);
        if (!found.ok) return found;
        const { admission, answered, responseKey } = found.value;
        const problem = judgeAnswerWithoutScript(admission, answered, today(this.clock));
        return problem ? refuse(problem) : accept(await cast(responseKey));
      }),
    );
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.waiting >= MOST_WAITING) throw busy();
    this.waiting += 1;
    const mine = this.last.then(work, work);
    this.last = mine;
    try {
      return await mine;
    } finally {
      this.waiting -= 1;
    }
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
