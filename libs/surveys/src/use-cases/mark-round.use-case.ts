import { AgencyDb, AgencyScope, lockSurveys, recordAudit } from '@hailong/database';
import { Verdict, accept, documentLocked, notFound, refuse } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { RoundMark } from '../domain/survey-round';
import { RoundRecord } from '../domain/round-record';
import { replaceRound, roundsById } from '../persistence/round-store';

/**
 * Marks a draft as a demonstration or as a round to try the form in. For the shipped loader, benchmarks and tests: neither the API nor
 * another command comes here (test/rules/loader-alone.spec.ts). Refused with NOT_FOUND and DOCUMENT_LOCKED.
 */
@Injectable()
export class MarkRound {
  constructor(private readonly db: AgencyDb) {}

  mark(scope: AgencyScope, roundId: number, mark: RoundMark): Promise<Verdict<RoundRecord>> {
    return this.db.write(scope, async (tx) => {
      await lockSurveys(tx, scope.agencyId);
      const [before] = await roundsById(tx, [roundId]);
      if (before?.agencyId !== scope.agencyId) return refuse(notFound('round', 'id'));
      if (before.document[mark]) return accept(before);
      if (before.state !== 'draft') return refuse(documentLocked('round', 'id'));
      const after = await replaceRound(tx, { ...before, document: { ...before.document, [mark]: true } });
      await recordAudit(tx, scope, { action: 'mark-round', subject: before.code, before, after });
      return accept(after);
    });
  }
}
