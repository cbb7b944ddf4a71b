import { Agency, ReadOrganisation } from '@hailong/agencies';
import { AgencyDb, AgencyScope } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import {
  TallyDifference,
  countResponses,
  countTallies,
  tallyDifferences,
} from '../persistence/recount-store';

export interface AgencyVerification {
  readonly agency: Agency;
  /** Stored responses of the agency, valid or not. */
  readonly responses: number;
  /** Stored tallies of the agency: one for each round, questionnaire, group and channel. */
  readonly tallies: number;
  /** Empty: every tally of the agency is what its responses add up to. */
  readonly differences: readonly TallyDifference[];
}

/** Recounts every tally from the responses, one agency at a time because only an agency's own door reads its answers. */
@Injectable()
export class VerifyTallies {
  constructor(
    private readonly db: AgencyDb,
    private readonly organisation: ReadOrganisation,
  ) {}

  /** `actor`: who asks, for the record of the door. */
  async *run(actor: string): AsyncGenerator<AgencyVerification> {
    for await (const agency of this.everyAgency()) {
      const scope = AgencyScope.of(agency.agencyId, actor);
      yield await this.db.read(scope, async (tx) => ({
        agency,
        responses: await countResponses(tx, agency.agencyId),
        tallies: await countTallies(tx, agency.agencyId),
        differences: await tallyDifferences(tx, agency.agencyId),
      }));
    }
  }

  private async *everyAgency(): AsyncGenerator<Agency> {
    const page = 500;
    for (let after = ''; ;) {
      const agencies = await this.organisation.everyOne(after, page);
      yield* agencies;
      if (agencies.length < page) return;
      after = agencies.at(-1)?.code ?? '';
    }
  }
}
