import { AgencyDb, AgencyScope, IntakeDb, throughSeveralDoors } from '@hailong/database';
import { RoundRecord } from '@hailong/surveys/domain';
import { Injectable } from '@nestjs/common';
import { shuffled } from '../domain/shuffle';
import { SMALLEST_GROUP } from '@hailong/statistics';
import { markUsed } from '../persistence/admission-store';
import { agenciesWithKeys } from '../persistence/secret-store';
import { AdmissionLookup } from './admission-lookup';
import { RoundSecrets } from './round-secrets';

/**
 * Marks the admissions that were answered without a script, once there are at least five to mark: together, in shuffled order,
 * in a transaction of its own. Unmarked ones are computed again, so nothing depends on when this runs or whether it was cut
 * short.
 */
@Injectable()
export class MarkUsed {
  constructor(
    private readonly db: AgencyDb,
    private readonly intakeDb: IntakeDb,
    private readonly secrets: RoundSecrets,
    private readonly admissions: AdmissionLookup,
  ) {}

  /** Marks the admissions of a round at several agencies: at those that have keys, for the others have none to mark. */
  async markAll(
    scopes: readonly AgencyScope[],
    { roundId, code }: Pick<RoundRecord, 'roundId' | 'code'>,
  ): Promise<void> {
    const withKeys = await this.intakeDb.read((tx) => agenciesWithKeys(tx, roundId));
    const mark = (scope: AgencyScope) => this.mark(scope, roundId);
    const failed = `admissions of round ${code} are not marked`;
    await throughSeveralDoors(
      scopes.filter(({ agencyId }) => withKeys.has(agencyId)),
      mark,
      { failed },
    );
  }

  /** Marks the admissions of a round; returns their number. */
  async mark(scope: AgencyScope, roundId: number): Promise<number> {
    const secret = await this.secrets.find(scope, roundId);
    if (!secret) return 0;
    const target = { agencyId: scope.agencyId, roundId };
    const { answeredUnmarked } = await this.db.read(scope, (tx) =>
      this.admissions.ofRound(tx, target, secret.tokenKey),
    );
    if (answeredUnmarked.length < SMALLEST_GROUP) return 0;
    await this.db.write(scope, (tx) => markUsed(tx, target, shuffled(answeredUnmarked)));
    return answeredUnmarked.length;
  }
}
