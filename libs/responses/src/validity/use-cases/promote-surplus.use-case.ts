import { ExaminerDb, AgencyScope, lockRound } from '@hailong/database';
import { lockTakenSlots, takenSlots } from '@hailong/quotas';
import { roundsById } from '@hailong/surveys';
import { Injectable } from '@nestjs/common';
import { FieldedRound } from '../../intake/domain/fielded-round';
import { WaitingSurplus, firstSurplus, lockResponse, surplusAddresses } from '../persistence/response-store';
import { exactCells, hasRoom, moveUp } from './change-validity';

/** Closed round and the seed of its lot. */
export interface Lot {
  readonly round: FieldedRound;
  readonly seed: string;
}

/**
 * Gives the free slots of exact cells of a closed round to surplus responses by lot: first in line is the smallest SHA-256 of
 * `seed/id`, over all agencies. No door sees the responses of two agencies, so each agency is asked for its first response, and the
 * smallest of these is counted at its own door, in a transaction that locks the slots. A cell never counts more than it takes;
 * afterwards no slot is free that a response waits for. Repeatable, also at the same time.
 */
@Injectable()
export class PromoteSurplus {
  constructor(private readonly db: ExaminerDb) {}

  async promote(actor: string, { round, seed }: Lot): Promise<void> {
    const first = new Map<number, WaitingSurplus>();
    const askAgain = async (agencyId: number) => {
      const waiting = await this.firstOf(AgencyScope.of(agencyId, actor), { round, seed });
      if (waiting) first.set(agencyId, waiting);
      else first.delete(agencyId);
    };
    for (const agencyId of round.agencyIds) await askAgain(agencyId);
    for (let next; (next = smallest([...first.values()])) !== undefined;) {
      if (await this.isSettled(AgencyScope.of(next.agencyId, actor), round, next)) return;
      await askAgain(next.agencyId);
    }
  }

  /** Finds the first response in line of an agency among those with a free slot. */
  private firstOf(scope: AgencyScope, { round, seed }: Lot): Promise<WaitingSurplus | undefined> {
    const { roundId } = round.record;
    return this.db.read(scope, async (tx) => {
      const waiting = await surplusAddresses(tx, scope.agencyId, roundId);
      const cells = [...new Set(waiting.flatMap((address) => exactCells(round, address)))];
      const counts = cells.length > 0 ? await takenSlots(tx, cells) : [];
      const taken = new Map(cells.map((cell, at) => [cell, counts[at] ?? 0]));
      const withRoom = waiting.filter((address) => hasRoom(round, address, taken));
      return withRoom.length > 0 ? firstSurplus(tx, scope.agencyId, roundId, withRoom, seed) : undefined;
    });
  }

  /** Counts the response if it still waits and a slot is still free. Returns true when the round is open or final. */
  private isSettled(
    scope: AgencyScope,
    round: FieldedRound,
    { responseId }: WaitingSurplus,
  ): Promise<boolean> {
    return this.db.write(scope, async (tx) => {
      const stored = await lockResponse(tx, scope.agencyId, responseId);
      await lockRound(tx, round.record.roundId, 'shared');
      const [record] = await roundsById(tx, [round.record.roundId]);
      if (record?.state !== 'closed') return true;
      if (!stored?.valid || !stored.surplus) return false;
      const taken = await lockTakenSlots(tx, exactCells(round, stored));
      if (hasRoom(round, stored, taken)) await moveUp(tx, scope, round, stored);
      return false;
    });
  }
}

function smallest(waiting: readonly WaitingSurplus[]): WaitingSurplus | undefined {
  return waiting.reduce<WaitingSurplus | undefined>(
    (first, each) => (first && first.lot < each.lot ? first : each),
    undefined,
  );
}
