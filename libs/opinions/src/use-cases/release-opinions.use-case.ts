import { ReadOrganisation } from '@hailong/agencies';
import { AgencyScope } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { DestroyExpiredOriginals } from './destroy-expired-originals.use-case';
import { ReleaseOfAgency, Released } from './release-of-agency';

/** Agencies read by one statement. */
const AGENCIES = 200;

/**
 * Lets texts appear that wait although their block is shown, because a process died when it was, and destroys the originals whose term
 * is over.
 */
@Injectable()
export class ReleaseOpinions {
  constructor(
    private readonly organisation: ReadOrganisation,
    private readonly originals: DestroyExpiredOriginals,
    private readonly texts: ReleaseOfAgency,
  ) {}

  /**
   * Does so for every agency, one after the other.
   *
   * @param actor name in the audit trail
   * @param stop when aborted, ends after the current agency
   * @throws AggregateError after all agencies when some failed: a failure of one does not stop the others
   */
  async release(actor: string, stop?: AbortSignal): Promise<Released> {
    const released = { groups: 0, opinions: 0 };
    const failures: unknown[] = [];
    for await (const agencyId of this.agencyIds()) {
      if (stop?.aborted) break;
      try {
        const scope = AgencyScope.of(agencyId, actor);
        await this.originals.ofAgency(scope);
        const { groups, opinions } = await this.texts.release(scope);
        released.groups += groups;
        released.opinions += opinions;
      } catch (failure) {
        failures.push(failure);
      }
    }
    if (failures.length > 0)
      throw new AggregateError(failures, `texts of ${failures.length} agencies wait on`);
    return released;
  }

  private async *agencyIds(): AsyncGenerator<number> {
    for (let after = ''; ;) {
      const agencies = await this.organisation.allAgencies(after, AGENCIES);
      for (const { agencyId } of agencies) yield agencyId;
      if (agencies.length < AGENCIES) return;
      after = agencies.at(-1)?.code ?? after;
    }
  }
}
