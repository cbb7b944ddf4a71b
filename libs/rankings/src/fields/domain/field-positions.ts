import { LocalizedText, sameSpelling } from '@hailong/kernel';
import type { ChosenField } from '@hailong/fields/domain';

/** Fields that a round lists. */
export interface RoundFields {
  readonly roundId: number;
  readonly fields: readonly ChosenField[];
}

/** Position of a field, from 1, by id of each round that lists it. */
export type FieldPositions = ReadonlyMap<number, number>;

/** Field of the province: the rounds that mean the same by its code. */
export interface ProvinceField {
  readonly code: string;
  readonly label: LocalizedText;
  readonly positions: FieldPositions;
  /** Rounds that use the code for something else, which are left out, with the label there. */
  readonly different: readonly { readonly roundId: number; readonly label: string }[];
}

/**
 * Finds what a code of a field means over several rounds, see {@link fieldMeanings}. Where a round chose it from the list of the province,
 * that counts, with the label of the newest version; else the label of most rounds, of equally many the one of the first round.
 * Undefined: no round lists it.
 */
export function provinceField(code: string, rounds: readonly RoundFields[]): ProvinceField | undefined {
  const meaningOf = fieldMeanings(rounds);
  const listed = rounds.flatMap(({ roundId, fields }) => {
    const at = fields.findIndex((field) => field.code === code);
    const field = fields[at];
    return field === undefined ? [] : [{ roundId, position: at + 1, field, meaning: meaningOf(field) }];
  });
  const newest = listed.reduce((version, { field }) => Math.max(version, field.listVersion ?? 0), 0);
  const ofList = listed.find(({ field }) => newest > 0 && field.listVersion === newest);
  const meant = ofList?.meaning ?? mostFrequent(listed.map(({ meaning }) => meaning));
  const first = ofList ?? listed.find(({ meaning }) => meaning === meant);
  if (!first) return undefined;
  const agrees = ({ meaning }: { readonly meaning: string }) => meaning === meant;
  return {
    code,
    label: first.field.label,
    positions: new Map(listed.filter(agrees).map(({ roundId, position }) => [roundId, position])),
    different: listed
      .filter((each) => !agrees(each))
      .map(({ roundId, field }) => ({ roundId, label: field.label.vi })),
  };
}

/** Text that fields of different rounds share where they mean the same. */
export type FieldMeaning = (field: ChosenField) => string;

/**
 * Tells what the fields of several rounds mean. Fields that were chosen from the list of the province: the code, whatever version and label.
 * Fields of plans: code and label, the label as `sameSpelling` has it; with the label that the list gave the code in one of the rounds, the
 * field of the list, so that rounds of before there was a list count with those after it.
 */
export function fieldMeanings(rounds: readonly RoundFields[]): FieldMeaning {
  const fields = rounds.flatMap((round) => round.fields);
  const ofList = new Set(fields.filter(isChosen).map(codeAndLabel));
  return (field) => (isChosen(field) || ofList.has(codeAndLabel(field)) ? field.code : codeAndLabel(field));
}

function isChosen({ listVersion }: ChosenField): boolean {
  return listVersion !== undefined;
}

function codeAndLabel({ code, label }: ChosenField): string {
  return `${code} ${sameSpelling(label.vi)}`;
}

/** Text that stands most often in a list; of equally many, the first. */
function mostFrequent(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
}
