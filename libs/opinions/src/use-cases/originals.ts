import { CLOCK, Clock, Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { ReadOrganisation } from '@hailong/agencies';
import { AgenciesScope, AgencyScope } from '@hailong/database';
import { textPurpose } from '@hailong/responses/domain';
import { Sealing, secretKeyMissing } from '@hailong/secrets';
import { Inject, Injectable } from '@nestjs/common';
import { originalEnds } from '../domain/original-term';
import { PROBLEMS } from '../domain/problems';
import { MaskedRow } from '../persistence/original-store';
import { ORIGINALS_DAYS } from './opinion-terms';

/** The original of an opinion, open until a moment. */
export interface OpenedOriginal {
  readonly opinionId: string;
  /** Text as it was written. */
  readonly text: string;
  readonly closesAt: Date;
}

interface Unsealed {
  /** Text as it was written. */
  readonly text: string;
  /** Moment at which the original is destroyed. */
  readonly endsAt: Date;
}

/** Unseals originals, and makes the scope of the agency behind whose wall an inspector works. */
@Injectable()
export class Originals {
  constructor(
    private readonly sealing: Sealing,
    private readonly organisation: ReadOrganisation,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ORIGINALS_DAYS) private readonly days: number,
  ) {}

  /** Scope of the agency: the inspector acts through its own door, and stands in its trail. */
  async scopeFor(scope: AgenciesScope, agencyCode: string): Promise<Verdict<AgencyScope>> {
    if (!this.sealing.ready) return refuse(secretKeyMissing(''));
    const found = await this.organisation.scopeFor(scope, agencyCode);
    return found ? accept(found) : refuse(notFound('agency', 'agencyCode', agencyCode));
  }

  /** Unseals an original within its term, also where it was not destroyed in time. */
  unseal(agencyId: number, row: MaskedRow | undefined): Verdict<Unsealed> {
    if (!row) return refuse(notFound('opinion', 'opinion'));
    const { roundId, item, sealed, appearedOn } = row;
    const endsAt = originalEnds(appearedOn, this.days);
    if (!sealed || endsAt <= this.clock.now())
      return refuse(PROBLEMS.ORIGINAL_MISSING.at('opinion', this.days));
    const text = this.sealing.open(sealed, textPurpose({ agencyId, roundId, item })).toString();
    return accept({ text, endsAt });
  }
}
