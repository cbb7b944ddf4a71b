import { CalendarDay } from '@hailong/kernel';
import { FormDimensions } from '@hailong/quotas/domain';
import type { FormClass } from '@hailong/surveys/domain';
import { NightAddress, ToldDimensions, addressKey, addressTelling } from './night-address';

/** Forms received before a night, at one address. */
export interface NightFigures {
  /** Forms that the agency has seen. */
  readonly seen: number;
  /** Independent forms when the last step was taken; never shown. */
  readonly independent: number;
  /** All others when the last step was taken, in whole ks, as people see them. */
  readonly others: number;
}

export interface NightRow extends NightAddress, NightFigures {
  /** Day before which the forms were received. */
  readonly night: CalendarDay;
}

/** Forms of one address, class and day. */
export interface ClassedForms extends FormDimensions {
  readonly receivedOn: CalendarDay;
  readonly formClass: FormClass;
  readonly forms: number;
}

const NOTHING: NightFigures = { seen: 0, independent: 0, others: 0 };

/**
 * Takes a step when at least `smallest` independent forms have come since the last, and counts all forms that the agency has not seen,
 * rounded down to whole ks. So an agency that adds forms of its own, or knows all but one, watches no form arrive.
 *
 * @param smallest k
 */
export function nextFigures(
  before: NightFigures | undefined,
  now: Readonly<Record<FormClass, number>>,
  smallest: number,
): NightFigures {
  const { independent, others } = before ?? NOTHING;
  const { seen } = now;
  if (now.independent - independent < smallest) return { seen, independent, others };
  const all = now.touched + now.independent;
  return { seen, independent: now.independent, others: all - (all % smallest) };
}

export interface NightTerms {
  readonly agencyId: number;
  readonly forms: readonly ClassedForms[];
  /** Nights to be counted, in order. */
  readonly nights: readonly CalendarDay[];
  /** Rows of the night before them. */
  readonly before: readonly NightRow[];
  /** Dimensions that addresses tell apart. */
  readonly told: readonly ToldDimensions[];
  readonly smallest: number;
}

/** Counts the forms of several nights, each by all its addresses. An address without forms has no row, but for the whole. */
export function nightRows({
  agencyId,
  forms,
  nights,
  before,
  told,
  smallest,
}: NightTerms): readonly NightRow[] {
  const last = new Map(before.map((row) => [addressKey(row), row as NightAddress & NightFigures]));
  return nights.flatMap((night) => {
    const counts = countedBefore(night, agencyId, forms, told);
    for (const [key, { address, byClass }] of counts)
      last.set(key, { ...address, ...nextFigures(last.get(key), byClass, smallest) });
    return [...last.values()]
      .filter((row) => row.seen + row.others > 0 || isWhole(row))
      .map((row) => ({ ...row, night }));
  });
}

interface Counted {
  readonly address: NightAddress;
  readonly byClass: Record<FormClass, number>;
}

function countedBefore(
  night: CalendarDay,
  agencyId: number,
  forms: readonly ClassedForms[],
  told: readonly ToldDimensions[],
): ReadonlyMap<string, Counted> {
  const counts = new Map<string, Counted>();
  const countedAt = (address: NightAddress): Counted => {
    const known = counts.get(addressKey(address)) ?? {
      address,
      byClass: { seen: 0, touched: 0, independent: 0 },
    };
    counts.set(addressKey(address), known);
    return known;
  };
  countedAt(wholeOf(agencyId));
  for (const form of forms) {
    if (form.receivedOn >= night) continue;
    for (const each of told) countedAt(addressTelling(form, each)).byClass[form.formClass] += form.forms;
  }
  return counts;
}

function wholeOf(agencyId: number): NightAddress {
  return addressTelling({ agencyId, group: 0, channel: 0, field: 0, procedureGroup: 0 }, []);
}

function isWhole(row: NightAddress): boolean {
  return addressKey(row) === addressKey(wholeOf(row.agencyId));
}
