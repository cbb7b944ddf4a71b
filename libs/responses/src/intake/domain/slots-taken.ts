import { LimitedCell, takesSlotIn } from '@hailong/quotas/domain';
import { TallyCell } from './pending-response';

/** Quota cells of which the responses of a tally cell hold a slot each, the counted ones or those that are surplus. */
export function slotsTaken(cell: TallyCell, surplus: boolean): readonly LimitedCell[] {
  return surplus && cell.serviceFault !== undefined ? cell.slots : takesSlotIn(cell.limitedCells, surplus);
}
