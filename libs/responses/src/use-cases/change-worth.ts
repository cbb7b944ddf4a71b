import type { AgencyScope, Transaction } from '@hailong/database';
import { LimitedCell, allot, changeTakenPlaces, lockTakenPlaces, takesPlaceIn } from '@hailong/sampling';
import { FieldedRound, StoredPlace } from '../domain/fielded-round';
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
 * transaction of the change. Locked in the order of the intake: responses, cells, tallies.
 */

/** Marks a valid response invalid; who was surplus because of it moves up. */
export async function makeInvalid(
  tx: Transaction,
  round: FieldedRound,
  response: StoredResponse,
): Promise<void> {
  const { places } = cellOf(round, response);
  await lockTakenPlaces(tx, places);
  const freed = takesPlaceIn(places, response.surplus);
  for (const cell of freed) await changeTakenPlaces(tx, cell, -1);
  await move(tx, round, response, { valid: false, surplus: false });
}

/** Marks an invalid response valid; surplus when its places are taken. Answers the ceiling that stands in the way, if one does. */
export async function makeValid(
  tx: Transaction,
  round: FieldedRound,
  response: StoredResponse,
): Promise<LimitedCell | undefined> {
  const { places } = cellOf(round, response);
  const taken = await lockTakenPlaces(tx, places);
  const [standing] = allot([places], (cell) => taken.get(cell) ?? 0).standings;
  if (typeof standing === 'object') return standing.full;
  const surplus = standing === 'surplus';
  for (const cell of takesPlaceIn(places, surplus)) await changeTakenPlaces(tx, cell, 1);
  await move(tx, round, response, { valid: true, surplus });
  return undefined;
}

/** Why a surplus response became a counted one. */
export const PROMOTED = 'chuyển từ phiếu vượt chỉ tiêu thành phiếu tính chỉ số · moved up from surplus';

/**
 * Gives free places of exact cells to the agency's surplus responses, in the order of {@link lockFirstSurplus}. Answers how
 * many moved up.
 */
export async function promoteSurplus(
  tx: Transaction,
  scope: AgencyScope,
  round: FieldedRound,
  most = Infinity,
): Promise<number> {
  const waiting = await surplusPlaces(tx, scope.agencyId, round.record.roundId);
  if (waiting.length === 0) return 0;
  const cells = [...new Set(waiting.flatMap((place) => exactCells(round, place)))];
  const taken = new Map(await lockTakenPlaces(tx, cells));
  let promoted = 0;
  for (; promoted < most; promoted += 1) {
    const withRoom = waiting.filter((place) =>
      exactCells(round, place).every((cell) => (taken.get(cell) ?? 0) < cell.most),
    );
    const next = withRoom.length && (await lockFirstSurplus(tx, round.record.roundId, withRoom));
    if (!next) break;
    for (const cell of exactCells(round, next)) {
      await changeTakenPlaces(tx, cell, 1);
      taken.set(cell, (taken.get(cell) ?? 0) + 1);
    }
    await move(tx, round, next, { valid: true, surplus: false });
    await recordCorrection(tx, scope, next.responseId, { valid: true, reason: PROMOTED });
  }
  return promoted;
}

function exactCells(round: FieldedRound, place: StoredPlace): readonly LimitedCell[] {
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
