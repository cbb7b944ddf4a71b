import {
  AgencyDb,
  AgencyScope,
  IntakeDb,
  recordAudit,
  lockRound,
  throughSeveralDoors,
  Transaction,
} from '@hailong/database';
import { CLOCK, CalendarDay, Clock, Verdict, accept, notFound, refuse, today } from '@hailong/kernel';
import { roundsById } from '@hailong/surveys';
import { RoundRecord } from '@hailong/surveys/domain';
import { Inject, Injectable } from '@nestjs/common';
import { Populations } from '../domain/cell-population';
import { targetsOf, targetsToSave } from '../domain/cell-target';
import { PROBLEMS } from '../domain/problems';
import { QuotaCell } from '../domain/quota-cell';
import { cellsOfRound } from '../persistence/cell-store';
import { newestTargets, saveTargets } from '../persistence/target-store';
import { byAgency } from './make-cells';
import { ReadPopulations } from './read-populations';

export interface TargetsUpdated {
  readonly round: RoundRecord;
  readonly asOf: CalendarDay;
  /** Cells that were computed. */
  readonly cells: number;
  /** Cells of these with another N or target than before. */
  readonly changed: number;
}

/**
 * Updates targets from the frame: N of each cell as of today, and the number that the rule asks for among so many. At most
 * one target a day, and only where a number changed. The agency that runs the round updates all its agencies, a
 * participant only itself. Refused with NOT_FOUND, QUOTA_ROUND_NOT_OPEN, QUOTA_TARGETS_LOCKED.
 */
@Injectable()
export class UpdateTargets {
  constructor(
    private readonly db: AgencyDb,
    private readonly intakeDb: IntakeDb,
    private readonly frames: ReadPopulations,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async update(scope: AgencyScope, roundId: number): Promise<Verdict<TargetsUpdated>> {
    const [round] = await this.db.read(scope, (tx) => roundsById(tx, [roundId]));
    const own = round?.agencyId === scope.agencyId;
    const takesPart = round?.document.participants.some(({ agencyId }) => agencyId === scope.agencyId);
    if (!round || !(own || takesPart)) return refuse(notFound('round', 'round'));
    if (round.state === 'draft') return refuse(PROBLEMS.QUOTA_ROUND_NOT_OPEN.at('round'));
    if (round.state !== 'open') return refuse(PROBLEMS.QUOTA_TARGETS_LOCKED.at('round'));
    return accept(await this.refresh(scope, round, own ? undefined : scope.agencyId));
  }

  /** Freezes the targets of the day on which the round closes. Repeating it freezes those that are not frozen yet. */
  freeze(scope: AgencyScope, round: RoundRecord): Promise<TargetsUpdated> {
    return this.refresh(scope, round);
  }

  /** Computes and saves the targets of a round. @param only cells of this agency; absent: all */
  async refresh(scope: AgencyScope, round: RoundRecord, only?: number): Promise<TargetsUpdated> {
    const asOf = today(this.clock);
    const all = await this.intakeDb.read((tx) => cellsOfRound(tx, round.roundId));
    const cells = all.filter(({ agencyId }) => only === undefined || agencyId === only);
    const populations = await this.frames.of(scope, round, asOf, agenciesOf(round, cells));
    const save = ([agencyId, own]: readonly [number, readonly QuotaCell[]]) => {
      const saving = { scope: AgencyScope.of(agencyId, scope.actor), round, asOf, cells: own };
      return this.db.write(saving.scope, (tx) => saveNews(tx, saving, populations));
    };
    const failed = `targets of round ${round.code} are not saved`;
    const changed = await throughSeveralDoors([...byAgency(cells)], save, { failed });
    return { round, asOf, cells: cells.length, changed: changed.reduce((all, n) => all + n, 0) };
  }
}

/** Agencies whose frames the cells count. */
function agenciesOf({ document }: RoundRecord, cells: readonly QuotaCell[]): readonly number[] {
  const shared = cells.some((cell) => cell.shared) ? document.participants : [];
  return [...cells, ...shared].map(({ agencyId }) => agencyId);
}

interface Saving {
  readonly scope: AgencyScope;
  readonly round: RoundRecord;
  readonly asOf: CalendarDay;
  readonly cells: readonly QuotaCell[];
}

/** Saves under the lock of the round, so that nothing is saved for an open round that has closed meanwhile. */
async function saveNews(
  tx: Transaction,
  { scope, round, asOf, cells }: Saving,
  populations: Populations,
): Promise<number> {
  const { agencyId, actor } = scope;
  const { roundId } = round;
  const closing = round.state !== 'open';
  // Two closings at once must not both freeze: the second one sees what the first one saved.
  await lockRound(tx, roundId, closing ? 'alone' : 'shared');
  const [now] = await roundsById(tx, [roundId]);
  if (!closing && now?.state !== 'open') return 0;
  const newest = await newestTargets(tx, agencyId, roundId);
  const targets = targetsToSave(targetsOf(cells, round.document.quotas, populations), newest, closing);
  if (targets.length === 0) return 0;
  await saveTargets(tx, { agencyId, roundId, asOf, frozen: closing, actor }, targets);
  const after = { asOf, targets: targets.length, frozen: closing };
  await recordAudit(tx, scope, { action: 'update-quota-targets', subject: round.code, after });
  return targets.length;
}
