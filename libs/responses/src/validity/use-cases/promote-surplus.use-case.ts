import { AgencyDb, AgencyScope, lockRound } from '@hailong/database';
import { lockTakenSlots, takenSlots } from '@hailong/quotas';
import { roundsById } from '@hailong/surveys';
import { Injectable } from '@nestjs/common';
import { FieldedRound } from '../../intake/domain/fielded-round';
import { PlaceInLine, firstSurplus, lockResponse, surplusPlaces } from '../persistence/response-store';
import { exactCells, hasRoom, moveUp } from './change-validity';

/**
 * Gives the free places of exact cells to those who are first in line, whichever agency theirs is: of the earliest day, of
 * one day the smallest id, which is random. No door sees the responses of two agencies, so each agency is asked for its
 * first one, and the earliest of these is counted at its own door, in a transaction that locks the places. Never above what
 * a cell takes; when it has run, no place is free that somebody waits for. Repeatable, and several may run at once.
 */
@Injectable()
export class PromoteSurplus {
  constructor(private readonly db: AgencyDb) {}

  /** @param agencyIds whose responses stand in line */
  async run(actor: string, round: FieldedRound, agencyIds: readonly number[]): Promise<void> {
    const first = new Map<number, PlaceInLine>();
    const askAgain = async (agencyId: number) => {
      const place = await this.firstOf(AgencyScope.of(agencyId, actor), round);
      if (place) first.set(agencyId, place);
      else first.delete(agencyId);
    };
    for (const agencyId of agencyIds) await askAgain(agencyId);
    for (let next; (next = earliest([...first.values()])) !== undefined;) {
      if (await this.isSettled(AgencyScope.of(next.agencyId, actor), round, next)) return;
      await askAgain(next.agencyId);
    }
  }

  /** The first in line of the agency among those for whom there is a place. */
  private firstOf(scope: AgencyScope, round: FieldedRound): Promise<PlaceInLine | undefined> {
    const { roundId } = round.record;
    return this.db.read(scope, async (tx) => {
      const waiting = await surplusPlaces(tx, scope.agencyId, roundId);
      const cells = [...new Set(waiting.flatMap((place) => exactCells(round, place)))];
      const counts = cells.length > 0 ? await takenSlots(tx, cells) : [];
      const taken = new Map(cells.map((cell, at) => [cell, counts[at] ?? 0]));
      const withRoom = waiting.filter((place) => hasRoom(round, place, taken));
      return withRoom.length > 0 ? firstSurplus(tx, scope.agencyId, roundId, withRoom) : undefined;
    });
  }

  /** Counts the response if it still waits and there still is a place. True: the round is final, nothing changes any more. */
  private isSettled(scope: AgencyScope, round: FieldedRound, { responseId }: PlaceInLine): Promise<boolean> {
    return this.db.write(scope, async (tx) => {
      const stored = await lockResponse(tx, scope.agencyId, responseId);
      await lockRound(tx, round.record.roundId, 'shared');
      const [record] = await roundsById(tx, [round.record.roundId]);
      if (record?.state === 'final') return true;
      if (!stored?.valid || !stored.surplus) return false;
      const taken = await lockTakenSlots(tx, exactCells(round, stored));
      if (hasRoom(round, stored, taken)) await moveUp(tx, scope, round, stored);
      return false;
    });
  }
}

function earliest(places: readonly PlaceInLine[]): PlaceInLine | undefined {
  const before = (a: PlaceInLine, b: PlaceInLine) =>
    a.receivedOn < b.receivedOn || (a.receivedOn === b.receivedOn && a.responseId < b.responseId);
  return places.reduce<PlaceInLine | undefined>(
    (first, place) => (first && before(first, place) ? first : place),
    undefined,
  );
}
