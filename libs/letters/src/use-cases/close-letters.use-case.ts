import { AgencyDb, AgencyScope, recordAudit } from '@hailong/database';
import { COMMON_PROBLEMS, Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { PROBLEMS } from '../domain/problems';
import { closeLetters, lettersById } from '../persistence/letter-store';

export interface LettersToClose {
  readonly letterIds: readonly string[];
  /** Outcome for the trail: answered by telephone, handed to another unit. */
  readonly outcome: string;
}

/** Closes letters that their unit has dealt with: contact and text are destroyed, what was done stays in the trail. */
@Injectable()
export class CloseLetters {
  constructor(private readonly db: AgencyDb) {}

  /** Closes all of the letters or none. */
  close(scope: AgencyScope, { letterIds, outcome }: LettersToClose): Promise<Verdict<readonly string[]>> {
    const asked = [...new Set(letterIds)];
    if (outcome.trim() === '') return Promise.resolve(refuse(COMMON_PROBLEMS.REASON_MISSING.at('outcome')));
    return this.db.write(scope, async (tx) => {
      const found = await lettersById(tx, scope.agencyId, asked);
      if (found.length < asked.length) return refuse(notFound('letter', 'letters'));
      const closed = found.find(({ state }) => state === 'closed');
      if (closed) return refuse(PROBLEMS.LETTER_CLOSED.at('letters'));
      await closeLetters(tx, scope.agencyId, asked);
      await recordAudit(tx, scope, {
        action: 'close-letters',
        subject: 'letters',
        after: { letters: asked, outcome: outcome.trim() },
      });
      return accept(asked);
    });
  }
}
