import { Problem, sameSpelling } from '@hailong/kernel';
import { NamedCount, PointConversion } from './conversion';
import { TABLE_COLUMNS } from './count-columns';
import { PROBLEMS } from './problems';
import type { SavedConversion } from './saved-conversion';

/** Conversions that a province has beside the one that it saves. */
export interface OtherConversions {
  readonly shipped: readonly PointConversion[];
  /** Every version of every code, newest first. */
  readonly saved: readonly SavedConversion[];
}

/**
 * Finds why a conversion in order cannot be saved beside others: a code of its own never hides one that ships, and a name of a count
 * means the same wherever it stands, because the counts of all conversions are stored under it.
 */
export function savedProblems(conversion: PointConversion, others: OtherConversions): readonly Problem[] {
  const { code, counts } = conversion;
  const isShipped = others.shipped.some((each) => each.code === code);
  return [
    ...(isShipped ? [PROBLEMS.CONVERSION_CODE_TAKEN.at('code', code)] : []),
    ...counts.flatMap((count, at) => [
      ...meaningProblems(count, { code, others, place: `counts[${at}]` }),
      ...labelProblems(count, { code, others, place: `counts[${at}].label`, own: counts.slice(0, at) }),
    ]),
  ];
}

interface Beside {
  readonly code: string;
  readonly others: OtherConversions;
  readonly place: string;
}

/** Finds a unit, or a count of the frame, that another conversion gives the same name; earlier versions of the code too. */
function meaningProblems(count: NamedCount, { others, place }: Beside): readonly Problem[] {
  const every = [...others.shipped, ...others.saved.map(({ document }) => document)];
  const known = every.flatMap(({ code, counts }) =>
    counts.flatMap((each) => (each.name === count.name ? [{ code, count: each }] : [])),
  );
  const unit = known.find((each) => unitOf(each.count) !== unitOf(count));
  const frame = known.find((each) => isOther(each.count.frame, count.frame));
  return [
    ...(unit ? [PROBLEMS.COUNT_UNIT_DIFFERENT.at(`${place}.unit`, count.name, unit.code)] : []),
    ...(frame ? [PROBLEMS.COUNT_FRAME_DIFFERENT.at(`${place}.frame`, count.name, frame.code)] : []),
  ];
}

/** Finds a label that another conversion words otherwise, or that means another column of a table of counts. */
function labelProblems(
  { name, label }: NamedCount,
  { code, others, place, own }: Beside & { readonly own: readonly NamedCount[] },
): readonly Problem[] {
  const shipped = others.shipped.flatMap((each) => each.counts.map((count) => ({ code: each.code, count })));
  const known = [...shipped, ...countsOfOthers(code, others.saved)];
  const worded = known.find(({ count }) => count.name === name && !isWordedAlike(count, label));
  if (worded) return [PROBLEMS.COUNT_LABEL_DIFFERENT.at(place, name, worded.count.label, worded.code)];
  const columns = [...known.map(({ count }) => count), ...own].filter((count) => count.name !== name);
  const taken = columns.find((count) => namesOf(count).some((each) => isSpelling(each, label)));
  const column = Object.entries(TABLE_COLUMNS).find(([each, aliases]) =>
    [each, ...aliases].some((alias) => isSpelling(alias, label)),
  );
  const by = taken?.name ?? column?.[0];
  return by === undefined ? [] : [PROBLEMS.COUNT_LABEL_TAKEN.at(place, label, by)];
}

/** Counts of the other codes, each as the newest version that lists it does: a label of its own code may be reworded. */
function countsOfOthers(
  code: string,
  saved: readonly SavedConversion[],
): readonly { readonly code: string; readonly count: NamedCount }[] {
  const every = saved.flatMap((each) => each.document.counts.map((count) => ({ code: each.code, count })));
  return every.filter(
    (each, at) =>
      each.code !== code &&
      every.findIndex((other) => other.code === each.code && other.count.name === each.count.name) === at,
  );
}

type Label = NamedCount['label'];

function namesOf({ name, label }: NamedCount): readonly string[] {
  return [name, label.vi, label.en];
}

/** Tells whether a header of a table that is spelled so would be read as the label. */
function isSpelling(name: string, { vi, en }: Label): boolean {
  return [vi, en].some((text) => keyOf(text) === keyOf(name));
}

function isWordedAlike({ label }: NamedCount, { vi, en }: Label): boolean {
  return keyOf(label.vi) === keyOf(vi) && keyOf(label.en) === keyOf(en);
}

function keyOf(text: string): string {
  return sameSpelling(text.replaceAll('_', ' '));
}

function unitOf({ unit }: NamedCount): string {
  return unit ?? 'cases';
}

function isOther(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}
