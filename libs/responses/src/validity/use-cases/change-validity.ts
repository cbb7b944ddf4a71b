import type { AgencyScope, Transaction } from '@hailong/database';
import { LimitedCell, allot, takesSlotIn } from '@hailong/quotas/domain';
import { changeTakenSlots, lockTakenSlots } from '@hailong/quotas';
import { FieldedRound, StoredPlace } from '../../intake/domain/fielded-round';
import {
  StoredResponse,
  Worth,
  lockFirstSurplus,
  recordCorrection,
  setWorth,
  surplusPlaces,
} from '../persistence/response-store';
import { addToTally, takeFromTally } from '../persistence/tally-store';

/*
 * A response that changes its worth moves from tally to tally and gives or takes its places in the quota cells, all in the
 * transaction of the change. Locked in the order of the intake: responses, then all cells that may change, then tallies. Of
 * two tallies the one it leaves is changed before the one it joins; where that crosses an intake PostgreSQL ends one of the
 * two, and it is done again.
 */

/** Marks a valid response invalid; answers the exact cells in which a place is free now. */
export async function makeInvalid(
  tx: Transaction,
  round: FieldedRound,
  response: StoredResponse,
): Promise<readonly LimitedCell[]> {
  const { places } = cellOf(round, response);
  const waiting = places.some(({ meaning }) => meaning === 'exact')
    ? await waitingForOwn(tx, round, response)
    : [];
  await lockTakenSlots(tx, [...new Set([...places, ...cellsOf(round, waiting)])]);
  const freed = takesSlotIn(places, response.surplus);
  for (const cell of freed) await changeTakenSlots(tx, cell, -1);
  await move(tx, round, response, { valid: false, surplus: false });
  return freed.filter(({ meaning }) => meaning === 'exact');
}

/** Marks an invalid response valid; surplus when its places are taken. Answers the ceiling that stands in the way, if one does. */
export async function makeValid(
  tx: Transaction,
  round: FieldedRound,
  response: StoredResponse,
): Promise<LimitedCell | undefined> {
  const { places } = cellOf(round, response);
  const taken = await lockTakenSlots(tx, places);
  const [standing] = allot([places], (cell) => taken.get(cell) ?? 0).allotted;
  if (typeof standing === 'object') return standing.full;
  const surplus = standing === 'surplus';
  for (const cell of takesSlotIn(places, surplus)) await changeTakenSlots(tx, cell, 1);
  await move(tx, round, response, { valid: true, surplus });
  return undefined;
}

/** Why a surplus response became a counted one. */
const PROMOTED = 'chuyển từ phiếu vượt chỉ tiêu thành phiếu tính chỉ số · moved up from surplus';

/**
 * Gives free places of exact cells that count nobody else's forms to the agency's surplus responses, in the order of
 * {@link lockFirstSurplus}. Those that wait for a place in a shared cell stand in line with other agencies': PromoteSurplus.
 */
export async function promoteOwn(tx: Transaction, scope: AgencyScope, round: FieldedRound): Promise<void> {
  const waiting = await waitingForOwn(tx, round, scope);
  if (waiting.length === 0) return;
  const taken = new Map(await lockTakenSlots(tx, cellsOf(round, waiting)));
  for (;;) {
    const withRoom = waiting.filter((place) => hasRoom(round, place, taken));
    const next =
      withRoom.length && (await lockFirstSurplus(tx, scope.agencyId, round.record.roundId, withRoom));
    if (!next) return;
    for (const cell of exactCells(round, next)) taken.set(cell, (taken.get(cell) ?? 0) + 1);
    await moveUp(tx, scope, round, next);
  }
}

/** Places of the agency in which somebody waits for a place that is the agency's alone. */
async function waitingForOwn(
  tx: Transaction,
  round: FieldedRound,
  { agencyId }: { readonly agencyId: number },
): Promise<readonly StoredPlace[]> {
  const surplus = await surplusPlaces(tx, agencyId, round.record.roundId);
  return surplus.filter((place) => !exactCells(round, place).some(({ shared }) => shared));
}

function cellsOf(round: FieldedRound, places: readonly StoredPlace[]): readonly LimitedCell[] {
  return [...new Set(places.flatMap((place) => exactCells(round, place)))];
}

/** Counts a locked surplus response, for which there is a place in each of its exact cells, which are locked. */
export async function moveUp(
  tx: Transaction,
  scope: AgencyScope,
  round: FieldedRound,
  response: StoredResponse,
): Promise<void> {
  for (const cell of exactCells(round, response)) await changeTakenSlots(tx, cell, 1);
  await move(tx, round, response, { valid: true, surplus: false });
  await recordCorrection(tx, scope, response.responseId, { valid: true, reason: PROMOTED });
}

/** Whether each exact cell of the place has a place left. */
export function hasRoom(
  round: FieldedRound,
  place: StoredPlace,
  taken: ReadonlyMap<LimitedCell, number>,
): boolean {
  return exactCells(round, place).every((cell) => (taken.get(cell) ?? 0) < cell.most);
}

export function exactCells(round: FieldedRound, place: StoredPlace): readonly LimitedCell[] {
  return cellOf(round, place).places.filter(({ meaning }) => meaning === 'exact');
}

function cellOf(round: FieldedRound, { agencyId, group, channel, field, procedureGroup }: StoredPlace) {
  return round.cell(round.addressOf({ agencyId, group, channel, field, procedureGroup }));
}

async function move(
  tx: Transaction,
  round: FieldedRound,
  response: StoredResponse,
  worth: Worth,
): Promise<void> {
  const cell = cellOf(round, response);
  await setWorth(tx, response, worth);
  await takeFromTally(tx, cell, response);
  await addToTally(tx, cell, { ...response, ...worth });
}
