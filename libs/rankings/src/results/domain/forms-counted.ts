import { KeyOf, closedList } from '@hailong/kernel';
import { isFlaggedClass, isSurplusClass } from '@hailong/responses/domain';

/** Choice whether forms enter a figure. */
export const INCLUSIONS = closedList('inclusion in a figure', {
  included: { number: 0, vi: 'tính cả', en: 'included' },
  excluded: { number: 1, vi: 'không tính', en: 'excluded' },
});
export type Inclusion = KeyOf<typeof INCLUSIONS>;

/** Choice whether flagged and surplus responses enter a figure; the other valid responses always do. */
export interface FormsCounted {
  /** Responses with a sign of doubtful quality. A sign is no proof: included by default. */
  readonly flagged: Inclusion;
  /** Responses above an exact quota: excluded by default. */
  readonly surplus: Inclusion;
}

export const DEFAULT_FORMS_COUNTED: FormsCounted = { flagged: 'included', surplus: 'excluded' };

/** Forms counted in a figure: the default for each mark that the question leaves open. */
export function formsCountedOf({ flagged, surplus }: Partial<FormsCounted>): FormsCounted {
  return {
    flagged: flagged ?? DEFAULT_FORMS_COUNTED.flagged,
    surplus: surplus ?? DEFAULT_FORMS_COUNTED.surplus,
  };
}

/** Valid responses with each mark, included in the figure or not. A response may have both. */
export interface MarkedForms {
  readonly flagged: number;
  readonly surplus: number;
}

/** Tally, as far as its class is concerned. */
interface ClassedTally {
  readonly tallyClass: number;
  readonly responses: number;
}

/** Tallies that enter the figure. */
export function countedTallies<T extends ClassedTally>(
  tallies: readonly T[],
  choice: FormsCounted,
): readonly T[] {
  return tallies.filter(
    ({ tallyClass }) =>
      (choice.flagged === 'included' || !isFlaggedClass(tallyClass)) &&
      (choice.surplus === 'included' || !isSurplusClass(tallyClass)),
  );
}

/** Flagged and surplus responses of the tallies. */
export function markedForms(tallies: readonly ClassedTally[]): MarkedForms {
  const responsesOf = (having: (tallyClass: number) => boolean) =>
    tallies.reduce((sum, { tallyClass, responses }) => sum + (having(tallyClass) ? responses : 0), 0);
  return { flagged: responsesOf(isFlaggedClass), surplus: responsesOf(isSurplusClass) };
}

/** Choice in both languages, to be printed with every figure. */
export function formsCountedInWords({ flagged, surplus }: FormsCounted): {
  readonly vi: string;
  readonly en: string;
} {
  const [ofFlagged, ofSurplus] = [INCLUSIONS.rows[flagged], INCLUSIONS.rows[surplus]];
  return {
    vi: `${ofFlagged.vi} phiếu có dấu hiệu cần xem lại; ${ofSurplus.vi} phiếu vượt chỉ tiêu`,
    en: `flagged forms ${ofFlagged.en}; surplus forms ${ofSurplus.en}`,
  };
}
