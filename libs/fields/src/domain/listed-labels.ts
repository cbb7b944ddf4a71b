import { Problem, Verdict, verdictOf } from '@hailong/kernel';
import type { ChosenField, WrittenField } from './chosen-fields';
import { FieldListRecord } from './field-list';
import { PROBLEMS } from './problems';

/** Gives fields of the list the label and version of the newest list; fields with a label of the plan stay as they are. */
export function withListedLabels(
  fields: readonly WrittenField[],
  list: Pick<FieldListRecord, 'version' | 'document'> | undefined,
): Verdict<readonly ChosenField[]> {
  const problems: Problem[] = [];
  const read = fields.flatMap(({ code, label, listVersion }, at): readonly ChosenField[] => {
    if (label !== undefined && listVersion === undefined) return [{ code, label }];
    const found = list?.document.fields.find((field) => field.code === code);
    if (found && list) return [{ code, label: found.label, listVersion: list.version }];
    problems.push(unknownField(code, `fields[${at}].code`, list));
    return [];
  });
  return verdictOf(read, problems);
}

function unknownField(
  code: string,
  place: string,
  list: Pick<FieldListRecord, 'version' | 'document'> | undefined,
): Problem {
  if (!list) return PROBLEMS.FIELD_LIST_UNPUBLISHED.at(place, code);
  const codes = list.document.fields.map((field) => field.code);
  return PROBLEMS.LISTED_FIELD_UNKNOWN.at(place, code, list.version, nearestCodes(code, codes));
}

/** Codes that are listed for a mistyped one, at most. */
const MOST = 3;

/** Codes of a list that differ from a text by the fewest letters, nearest first; of equally near ones, in the order of the list. */
export function nearestCodes(text: string, codes: readonly string[]): readonly string[] {
  return codes
    .map((code) => ({ code, distance: editDistance(text.toLowerCase(), code.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST)
    .map(({ code }) => code);
}

/** Number of letters to add, remove or replace that makes one text of another (Levenshtein distance). */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...one].entries()) {
    let diagonal = i;
    row = row.reduce<number[]>((next, above, j) => {
      const left = next[j - 1];
      const replaced = diagonal + (letter === other[j - 1] ? 0 : 1);
      diagonal = above;
      return [...next, left === undefined ? i + 1 : Math.min(above + 1, left + 1, replaced)];
    }, []);
  }
  return row[other.length] ?? 0;
}
