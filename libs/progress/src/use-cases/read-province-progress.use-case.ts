import { AgencyNode } from '@hailong/agencies/domain';
import { ReadOrganisation } from '@hailong/agencies';
import { AgenciesScope, ProvinceDb, ProvinceScope } from '@hailong/database';
import { CLOCK, Clock, Verdict, accept, notFound, refuse, today } from '@hailong/kernel';
import { cellsWithTargets } from '@hailong/quotas';
import { addressTallies } from '@hailong/responses';
import { roundsById } from '@hailong/surveys';
import { RoundRecord } from '@hailong/surveys/domain';
import { Inject, Injectable } from '@nestjs/common';
import { unitClassesOf } from '../domain/agency-progress';
import { ProvinceProgress, provinceProgress } from '../domain/province-progress';
import { roundTime } from '../domain/progress-status';

export interface ProvinceRoundProgress extends ProvinceProgress {
  readonly round: RoundRecord;
}

/**
 * Reads the progress of a whole round, for Sở Nội vụ and for the agency that runs it, participant or not: from cells,
 * targets and tallies alone, in as many statements for one agency as for all. Forecasts and invitations stay behind the
 * door of each agency.
 */
@Injectable()
export class ReadProvinceProgress {
  constructor(
    private readonly db: ProvinceDb,
    private readonly organisation: ReadOrganisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Progress of any round. Refused with NOT_FOUND for a draft and for a round that does not exist. */
  ofRound(scope: ProvinceScope, roundId: number): Promise<Verdict<ProvinceRoundProgress>> {
    return this.read(scope, roundId, () => true);
  }

  /** Progress of a round that the caller may act for as its owner. Refused with NOT_FOUND, as above and for rounds of others. */
  ofRunner(scope: AgenciesScope, roundId: number): Promise<Verdict<ProvinceRoundProgress>> {
    const door = ProvinceScope.of(scope.own?.agencyId, scope.actor);
    return this.read(door, roundId, ({ agencyId }) => scope.for(agencyId) !== undefined);
  }

  private async read(
    scope: ProvinceScope,
    roundId: number,
    mayRead: (round: RoundRecord) => boolean,
  ): Promise<Verdict<ProvinceRoundProgress>> {
    const found = await this.db.read(scope, async (tx) => {
      const [round] = await roundsById(tx, [roundId]);
      if (!round || !mayRead(round)) return undefined;
      return {
        round,
        cells: await cellsWithTargets(tx, roundId),
        tallies: await addressTallies(tx, roundId),
      };
    });
    if (!found) return refuse(notFound('round', 'round'));
    const { round, cells, tallies } = found;
    const { participants, window } = round.document;
    const progress = provinceProgress({
      cells,
      tallies,
      participants: participants.map(({ agencyId }) => agencyId),
      unitClassOf: unitClassesOf(round.document),
      parentOf: new Map(
        (await this.organisation.tree(window.opensOn)).flatMap((root) => parents(root, null)),
      ),
      time: roundTime(round, today(this.clock)),
    });
    return accept({ round, ...progress });
  }
}

function parents({ agency, children }: AgencyNode, parentId: number | null): [number, number | null][] {
  return [[agency.agencyId, parentId], ...children.flatMap((child) => parents(child, agency.agencyId))];
}
