import type { AgencyScope, Transaction } from '@hailong/database';
import { LimitedCell, allot } from '@hailong/quotas/domain';
import { changeTakenSlots, lockTakenSlots } from '@hailong/quotas';
import { FieldedRound, StoredAddress } from '../../intake/domain/fielded-round';
import { slotsTaken } from '../../intake/domain/slots-taken';
import { StoredResponse, Validity, recordCorrection, setValidity } from '../persistence/response-store';
import { addToTally, takeFromTally } from '../persistence/tally-store';

/*
 * A response that changes its validity moves from tally to tally and gives or takes slots of its quota cells, all in the
 * transaction of the change. Locked in the order of the intake: responses, then all cells that may change, then tallies. Of
 * two tallies the one it leaves is changed before the one it joins; where that crosses an intake PostgreSQL ends one of the
 * two, and it is done again.
 */

/** Marks a valid response invalid. A slot of an exact cell that it leaves is filled after the close, see PromoteSurplus. */
export async function makeInvalid(
  tx: Transaction,
  round: FieldedRound,
  response: StoredResponse,
): Promise<void> {
  const cell = cellOf(round, response);
  await lockTakenSlots(tx, cell.limitedCells);
  for (const each of slotsTaken(cell, response.surplus)) await changeTakenSlots(tx, each, -1);
  await move(tx, round, response, { valid: false, surplus: false });
}

/**
 * Marks an invalid response valid, as surplus when its exact cells are full or none has a place for it. Returns the ceiling that
 * bars it, if any.
 */
export async function makeValid(
  tx: Transaction,
  round: FieldedRound,
  response: StoredResponse,
): Promise<LimitedCell | undefined> {
  const cell = cellOf(round, response);
  const taken = await lockTakenSlots(tx, cell.slots);
  const [outcome] = allot([cell.slots], (each) => taken.get(each) ?? 0).allotted;
  if (typeof outcome === 'object') return outcome.full;
  const surplus = outcome === 'surplus' || cell.serviceFault !== undefined;
  for (const each of slotsTaken(cell, surplus)) await changeTakenSlots(tx, each, 1);
  await move(tx, round, response, { valid: true, surplus });
  return undefined;
}

/** Reason of the correction when a surplus response is counted. */
const PROMOTED = 'chuyển từ phiếu vượt chỉ tiêu thành phiếu tính chỉ số · moved up from surplus';

/** Counts a locked surplus response; each of its exact cells is locked and has a free slot. */
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

/** Tells whether the quota cells have a place for the forms of an address: others stay surplus for good. */
function isPlaced(round: FieldedRound, address: StoredAddress): boolean {
  return cellOf(round, address).serviceFault === undefined;
}

/** Tells whether an address has a place in the quota cells, and each of its exact cells a free slot. */
export function hasRoom(
  round: FieldedRound,
  address: StoredAddress,
  taken: ReadonlyMap<LimitedCell, number>,
): boolean {
  const isFree = (cell: LimitedCell) => (taken.get(cell) ?? 0) < cell.most;
  return isPlaced(round, address) && exactCells(round, address).every(isFree);
}

export function exactCells(round: FieldedRound, address: StoredAddress): readonly LimitedCell[] {
  return cellOf(round, address).limitedCells.filter(({ meaning }) => meaning === 'exact');
}

function cellOf(round: FieldedRound, address: StoredAddress) {
  const { agencyId, group, channel, field, procedureGroup, questionnaireId } = address;
  return round.cell(round.addressOf({ agencyId, group, channel, field, procedureGroup, questionnaireId }));
}

async function move(
  tx: Transaction,
  round: FieldedRound,
  response: StoredResponse,
  validity: Validity,
): Promise<void> {
  const cell = cellOf(round, response);
  await setValidity(tx, response, validity);
  await takeFromTally(tx, cell, response);
  await addToTally(tx, cell, { ...response, ...validity });
}
