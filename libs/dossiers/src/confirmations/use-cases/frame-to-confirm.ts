import { ProvinceDesks } from '@hailong/access';
import { ReadOrganisation } from '@hailong/agencies';
import { AGENCY_PROBLEMS, Agency, agenciesAbove } from '@hailong/agencies/domain';
import { AgencyScope, Transaction } from '@hailong/database';
import { CLOCK, Clock, Verdict, accept, notFound, refuse, today } from '@hailong/kernel';
import { roundsById } from '@hailong/surveys';
import { RoundRecord, frameOf, referenceWindow } from '@hailong/surveys/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { FrameTarget } from '../persistence/frame-state-store';

/** Question for the frame of an agency in a round. */
export interface FrameAsked {
  readonly roundId: number;
  /** Code of the rated agency. */
  readonly agencyCode: string;
}

/** Rated agency, and the unit that asks about its frame: one above, a desk of the province, or the agency itself. */
export interface FrameParties {
  readonly giver: Agency;
  readonly rated: Agency;
  /** Scope at the door of the rated agency. */
  readonly scope: AgencyScope;
}

export interface RatedFrame {
  readonly round: RoundRecord;
  readonly target: FrameTarget;
}

/** Finds agencies and round of a frame that is to be confirmed. */
@Injectable()
export class FrameToConfirm {
  constructor(
    private readonly organisation: ReadOrganisation,
    private readonly desks: ProvinceDesks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Refused with AGENCY_UNKNOWN, one answer for an agency that does not exist and one that is not below. */
  async partiesOf(scope: AgencyScope, code: string): Promise<Verdict<FrameParties>> {
    const [giver] = await this.organisation.byIds([scope.agencyId]);
    const rated = await this.organisation.byCode(code);
    const isNear = giver && rated && (await this.standsAbove(giver, rated));
    if (!isNear) return refuse(AGENCY_PROBLEMS.AGENCY_UNKNOWN.at('agencyCode', code));
    return accept({ giver, rated, scope: AgencyScope.of(rated.agencyId, scope.actor) });
  }

  private async standsAbove(giver: Agency, rated: Agency): Promise<boolean> {
    if (giver.agencyId === rated.agencyId || (await this.desks.includes(giver.code))) return true;
    const tree = await this.organisation.tree(today(this.clock));
    return agenciesAbove(tree, rated.agencyId).includes(giver.agencyId);
  }
}

/** Finds the round in which the agency of the scope takes part. Refused with NOT_FOUND. */
export async function ratedFrame(
  tx: Transaction,
  { agencyId }: AgencyScope,
  roundId: number,
): Promise<Verdict<RatedFrame>> {
  const [round] = await roundsById(tx, [roundId]);
  const takesPart = round?.document.participants.some((each) => each.agencyId === agencyId);
  if (!round || !takesPart) return refuse(notFound('round', 'round'));
  const asksApplicants = round.document.groups.some((group) => frameOf(group) === 'dossiers');
  const target = { agencyId, roundId, ...(asksApplicants && { window: referenceWindow(round.document) }) };
  return accept({ round, target });
}
