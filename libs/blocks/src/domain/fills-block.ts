import { ClassCounts } from './class-counts';

/**
 * Tells whether forms may be shown together: at least `smallest` of them are independent, or the agency has seen them all and there
 * are as many. So no figure is about an unseen form but among others that the agency cannot have made.
 */
export function fillsBlock(counts: ClassCounts, smallest: number): boolean {
  if (counts.independent >= smallest) return true;
  return isSeenAlone(counts) && counts.seen >= smallest;
}

/** Tells whether a set of forms may be told: the agency has seen them all, or at least `smallest` of them are independent. */
export function mayBeTold(counts: ClassCounts, smallest: number): boolean {
  return isSeenAlone(counts) || counts.independent >= smallest;
}

/** Tells whether the agency has seen every one of the forms: figures of them tell it nothing. */
export function isSeenAlone({ touched, independent }: ClassCounts): boolean {
  return touched + independent === 0;
}
