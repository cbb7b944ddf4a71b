export type DifferenceKind =
  | 'title'
  | 'source'
  | 'period'
  | 'method'
  | 'scale'
  | 'added'
  | 'removed'
  | 'relabelled'
  | 'moved'
  | 'remapped'
  | 'obligation'
  | 'weight';

/** One thing that differs between two versions, readable by an administrator. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** Code of the area, factor or criterion; `''` when it concerns the whole set. */
  readonly place: string;
  readonly before?: string;
  readonly after?: string;
  readonly vi: string;
  readonly en: string;
}

/** What changed, named in both languages: `{vi: 'Tiêu chí F1.1', en: 'Criterion F1.1'}`. */
export interface DifferenceSubject {
  readonly place: string;
  readonly vi: string;
  readonly en: string;
}

const NOTHING = { vi: '(không có)', en: '(none)' };

/** The difference, or nothing when before and after are the same text. */
export function changed(
  kind: DifferenceKind,
  subject: DifferenceSubject,
  before: string | undefined,
  after: string | undefined,
): Difference[] {
  if (before === after) return [];
  const { place, vi, en } = subject;
  return [
    {
      kind,
      place,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      vi: `${vi}: ${before ?? NOTHING.vi} → ${after ?? NOTHING.vi}.`,
      en: `${en}: ${before ?? NOTHING.en} → ${after ?? NOTHING.en}.`,
    },
  ];
}
