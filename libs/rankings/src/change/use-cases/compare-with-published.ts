import { ReadOrganisation } from '@hailong/agencies';
import { AgencyNode } from '@hailong/agencies/domain';
import { day } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { AgencyChange } from '../domain/agency-change';
import { GoneAgency } from '../domain/gone-agencies';
import { AgencyToCompare, changeSincePublished } from '../domain/change-since-published';
import type { PublishedFigures } from '../domain/published-figures';
import { AgenciesOfPeriod, successionBetween } from '../domain/succession-between';
import { membersOf } from '../../ranking/domain/pooled-agencies';
import { Confidence } from '../../standing/domain/confidence';
import { successionsAround } from './successions-between';

/** Ranking that is compared with published figures. */
export interface ComparedWithPublished {
  readonly now: AgenciesOfPeriod;
  readonly figures: PublishedFigures;
  /** Agencies and pools with a rank, in the order of the ranking. */
  readonly ranked: readonly AgencyToCompare[];
  readonly confidence: Confidence;
}

/** Compares a ranking with figures of an earlier year that others published. */
@Injectable()
export class CompareWithPublished {
  constructor(private readonly organisation: ReadOrganisation) {}

  async compare({ now, figures, ranked, confidence }: ComparedWithPublished): Promise<{
    readonly changes: readonly AgencyChange[];
    readonly gone: readonly GoneAgency[];
  }> {
    const then = await this.periodOf(figures);
    const ids = [...ranked.flatMap(membersOf), ...then.listed];
    const links = await successionsAround(this.organisation, ids);
    const succession = successionBetween(now, then, links);
    const { unitsOf } = succession;
    const changes = ranked.map((agency) => changeSincePublished(agency, figures, { unitsOf, confidence }));
    const compared = changes.flatMap(({ earlier, missing }) => [...earlier, ...missing]);
    return { changes, gone: succession.goneBeside(compared) };
  }

  /** Year of the figures, with the organisation of its last day. */
  private async periodOf({ year, agencies }: PublishedFigures): Promise<AgenciesOfPeriod> {
    const [from, on] = [day(`${year}-01-01`), day(`${year}-12-31`)];
    const tree = await this.organisation.tree(on);
    return {
      ...{ from, on, listed: agencies.map(({ agencyId }) => agencyId) },
      existing: new Set(tree.flatMap(idsBelow)),
    };
  }
}

function idsBelow({ agency, children }: AgencyNode): readonly number[] {
  return [agency.agencyId, ...children.flatMap(idsBelow)];
}
