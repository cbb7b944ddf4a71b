import { KeyOf, closedList } from '@hailong/kernel';
import { isFlaggedPile, isSurplusPile } from '@hailong/responses/domain';

/** Whether forms go into a figure. */
export const INCLUSIONS = closedList('inclusion in a figure', {
  included: { number: 0, vi: 'tính cả', en: 'included' },
  excluded: { number: 1, vi: 'không tính', en: 'excluded' },
});
export type Inclusion = KeyOf<typeof INCLUSIONS>;

/** Which valid responses go into a figure beside the plain ones. */
export interface PileChoice {
  /** With a sign of doubtful quality. A sign is no proof: in by default. */
  readonly flagged: Inclusion;
  /** Over an exact quota: out by default. */
  readonly surplus: Inclusion;
}

export const DEFAULT_PILES: PileChoice = { flagged: 'included', surplus: 'excluded' };

/** Valid responses that carry the mark, whether they went into the figure or not. One may carry both. */
export interface PileCounts {
  readonly flagged: number;
  readonly surplus: number;
}

interface Piled {
  readonly pile: number;
  readonly responses: number;
}

/** The tallies that go in. */
export function choosePiles<T extends Piled>(tallies: readonly T[], choice: PileChoice): readonly T[] {
  return tallies.filter(
    ({ pile }) =>
      (choice.flagged === 'included' || !isFlaggedPile(pile)) &&
      (choice.surplus === 'included' || !isSurplusPile(pile)),
  );
}

export function pileCounts(tallies: readonly Piled[]): PileCounts {
  const responsesOf = (having: (pile: number) => boolean) =>
    tallies.reduce((sum, { pile, responses }) => sum + (having(pile) ? responses : 0), 0);
  return { flagged: responsesOf(isFlaggedPile), surplus: responsesOf(isSurplusPile) };
}

/** The choice in words, to be printed with every figure. */
export function pilesInWords({ flagged, surplus }: PileChoice): { readonly vi: string; readonly en: string } {
  const [ofFlagged, ofSurplus] = [INCLUSIONS.rows[flagged], INCLUSIONS.rows[surplus]];
  return {
    vi: `${ofFlagged.vi} phiếu có dấu hiệu cần xem lại; ${ofSurplus.vi} phiếu vượt chỉ tiêu`,
    en: `flagged forms ${ofFlagged.en}; surplus forms ${ofSurplus.en}`,
  };
}
