import { Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { ReadOrganisation } from '@hailong/agencies';
import { AgenciesScope, AgencyScope } from '@hailong/database';
import { textPurpose } from '@hailong/responses/domain';
import { Sealing, secretKeyMissing } from '@hailong/secrets';
import { Injectable } from '@nestjs/common';
import { PROBLEMS } from '../domain/problems';
import { MaskedRow } from '../persistence/original-store';

/** The original of an opinion, open until a moment. */
export interface OpenedOriginal {
  readonly opinionId: string;
  /** Text as it was written. */
  readonly text: string;
  readonly closesAt: Date;
}

/** Unseals originals, and makes the scope of the agency behind whose wall an inspector works. */
@Injectable()
export class Originals {
  constructor(
    private readonly sealing: Sealing,
    private readonly organisation: ReadOrganisation,
  ) {}

  /** Scope of the agency: the inspector acts through its own door, and stands in its trail. */
  async scopeFor(scope: AgenciesScope, agencyCode: string): Promise<Verdict<AgencyScope>> {
    if (!this.sealing.ready) return refuse(secretKeyMissing(''));
    const found = await this.organisation.scopeFor(scope, agencyCode);
    return found ? accept(found) : refuse(notFound('agency', 'agencyCode', agencyCode));
  }

  unseal(agencyId: number, row: MaskedRow | undefined): Verdict<string> {
    if (!row) return refuse(notFound('opinion', 'opinion'));
    if (!row.sealed) return refuse(PROBLEMS.ORIGINAL_MISSING.at('opinion'));
    const { roundId, item, sealed } = row;
    return accept(this.sealing.open(sealed, textPurpose({ agencyId, roundId, item })).toString());
  }
}
