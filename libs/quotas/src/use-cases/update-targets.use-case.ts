import {
  AgencyDb,
  AgencyScope,
  IntakeDb,
  recordAudit,
  lockRound,
  lockTargets,
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
    const [round] = await this.db.read(scope, (tx) => roundsById(tx, [roundId]), 'one');
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
    // A shared cell counts the frames of many agencies; any other that of its agency, read as it is saved.
    const ofAll = cells.some(({ shared }) => shared)
      ? await this.frames.of(scope, round, asOf, agenciesOf(round, cells))
      : undefined;
    const save = ([agencyId, own]: readonly [number, readonly QuotaCell[]]) => {
      const saving = { scope: AgencyScope.of(agencyId, scope.actor), round, asOf, cells: own };
      return this.db.write(saving.scope, async (tx) => {
        if (!(await mayStillSave(tx, saving))) return 0;
        return saveNews(tx, saving, ofAll ?? (await this.frames.ofAgency(tx, agencyId, round, asOf)));
      });
    };
    const failed = `targets of round ${round.code} are not saved`;
    const changed = await throughSeveralDoors([...byAgency(cells)], save, { failed });
    return { round, asOf, cells: cells.length, changed: changed.reduce((all, n) => all + n, 0) };
  }
}

/** Agencies whose frames the cells count, shared ones among them. */
function agenciesOf({ document }: RoundRecord, cells: readonly QuotaCell[]): readonly number[] {
  return [...cells, ...document.participants].map(({ agencyId }) => agencyId);
}

interface Saving {
  readonly scope: AgencyScope;
  readonly round: RoundRecord;
  readonly asOf: CalendarDay;
  readonly cells: readonly QuotaCell[];
}

/** Locks what the saving depends on. False: the round was open and has closed meanwhile, so its targets are being frozen. */
async function mayStillSave(tx: Transaction, { scope, round }: Saving): Promise<boolean> {
  if (round.state !== 'open') {
    // Two closings at once must not both freeze: the second one sees what the first one saved.
    await lockTargets(tx, scope.agencyId);
    return true;
  }
  await lockRound(tx, round.roundId, 'shared');
  const [now] = await roundsById(tx, [round.roundId]);
  return now?.state === 'open';
}

async function saveNews(
  tx: Transaction,
  { scope, round, asOf, cells }: Saving,
  populations: Populations,
): Promise<number> {
  const { agencyId, actor } = scope;
  const { roundId } = round;
  const frozen = round.state !== 'open';
  const newest = await newestTargets(tx, agencyId, roundId);
  const targets = targetsToSave(targetsOf(cells, round.document.quotas, populations), newest, frozen);
  if (targets.length === 0) return 0;
  await saveTargets(tx, { agencyId, roundId, asOf, frozen, actor }, targets);
  const after = { asOf, targets: targets.length, frozen };
  await recordAudit(tx, scope, { action: 'update-quota-targets', subject: round.code, after });
  return targets.length;
}
