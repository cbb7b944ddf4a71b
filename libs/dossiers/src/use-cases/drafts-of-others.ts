import { AgencyNode } from '@hailong/agencies/domain';
import { ReadOrganisation } from '@hailong/agencies';
import { AgencyDb, AgencyScope } from '@hailong/database';
import { CLOCK, Clock, today } from '@hailong/kernel';
import { draftSpansOf } from '@hailong/surveys';
import { RoundSpan } from '@hailong/surveys/domain';
import { Inject, Injectable } from '@nestjs/common';

/**
 * Finds drafts of other agencies that will need the contacts of these. A draft is private to its owner, so each agency that
 * may include these agencies in a round is read at its own door. Own drafts are read by `roundSpansOf`.
 */
@Injectable()
export class DraftsOfOthers {
  constructor(
    private readonly db: AgencyDb,
    private readonly organisation: ReadOrganisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Drafts in which any of the agencies takes part, in no order. */
  async over(agencyIds: readonly number[], actor: string): Promise<readonly RoundSpan[]> {
    const wanted = new Set(agencyIds);
    const tree = await this.organisation.tree(today(this.clock));
    const found: RoundSpan[] = [];
    for (const ownerId of tree.flatMap((node) => ownersOver(node, wanted)))
      found.push(...(await this.db.read(AgencyScope.of(ownerId, actor), (tx) => draftSpansOf(tx, ownerId))));
    return found.filter(({ participants }) => participants.some((agencyId) => wanted.has(agencyId)));
  }
}

/** Province, and agencies above any of the wanted ones. */
function ownersOver(node: AgencyNode, wanted: ReadonlySet<number>): number[] {
  const { agency, children } = node;
  const below = children.flatMap((child) => ownersOver(child, wanted));
  const mayAsk = agency.kind === 'province' || children.some((child) => holdsAny(child, wanted));
  return mayAsk ? [agency.agencyId, ...below] : below;
}

function holdsAny({ agency, children }: AgencyNode, wanted: ReadonlySet<number>): boolean {
  return wanted.has(agency.agencyId) || children.some((child) => holdsAny(child, wanted));
}
