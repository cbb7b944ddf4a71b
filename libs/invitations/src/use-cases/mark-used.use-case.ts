import { AgencyDb, AgencyScope } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { shuffled } from '../domain/shuffle';
import { SMALLEST_GROUP } from '@hailong/statistics';
import { markUsed } from '../persistence/admission-store';
import { AdmissionLookup } from './admission-lookup';
import { RoundSecrets } from './round-secrets';

/**
 * Marks the admissions that were answered without a script, once at least five are there to be marked: together, in
 * shuffled order, in a transaction of its own. What is not marked is found again by computing, so nothing depends on when
 * this runs or whether it was cut short.
 */
@Injectable()
export class MarkUsed {
  constructor(
    private readonly db: AgencyDb,
    private readonly secrets: RoundSecrets,
    private readonly admissions: AdmissionLookup,
  ) {}

  /** How many were marked. */
  async mark(scope: AgencyScope, roundId: number): Promise<number> {
    const secret = await this.secrets.find(scope, roundId);
    if (!secret) return 0;
    const place = { agencyId: scope.agencyId, roundId };
    const { answeredUnmarked } = await this.db.read(scope, (tx) =>
      this.admissions.ofRound(tx, place, secret.tokenKey),
    );
    if (answeredUnmarked.length < SMALLEST_GROUP) return 0;
    await this.db.write(scope, (tx) => markUsed(tx, place, shuffled(answeredUnmarked)));
    return answeredUnmarked.length;
  }
}
