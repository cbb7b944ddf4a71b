import { codeProblems, labelProblems, repeatedCodeProblems } from '@hailong/criteria/domain';
import { Problem, sameSpelling } from '@hailong/kernel';
import { FieldList, FieldListRecord, ListedField } from './field-list';
import { readProcedureCode } from './procedure-code';
import { PROBLEMS } from './problems';

/** Version of the list that was published. */
export type PublishedList = Pick<FieldListRecord, 'version' | 'document'>;

/**
 * Checks a list by itself and against every version published before, newest first: a code keeps its meaning, so that a label may be
 * reworded and never goes to another code, and the code of a dropped field comes back for the same label alone.
 */
export function fieldListProblems({ fields }: FieldList, published: readonly PublishedList[]): Problem[] {
  if (fields.length === 0) return [PROBLEMS.LISTED_FIELDS_MISSING.at('fields')];
  const codes = fields.map(({ code }, at) => ({ code, place: `fields[${at}].code` }));
  return [
    ...codes.flatMap(({ code, place }) => codeProblems(code, place)),
    ...repeatedCodeProblems(codes),
    ...fields.flatMap(({ label }, at) => labelProblems(label, `fields[${at}].label`)),
    ...procedureProblems(fields),
    ...fields.flatMap((field, at) => meaningProblems(field, `fields[${at}]`, published)),
  ];
}

interface PlacedProcedure {
  readonly code: string;
  readonly place: string;
}

function procedureProblems(fields: readonly ListedField[]): Problem[] {
  const placed = fields.flatMap(({ procedures }, field) =>
    procedures.map((code, at): PlacedProcedure => ({ code, place: `fields[${field}].procedures[${at}]` })),
  );
  const byNumber = new Map<string, PlacedProcedure[]>();
  return placed.flatMap((each): Problem[] => {
    const national = readProcedureCode(each.code)?.national;
    if (national === undefined) return [PROBLEMS.LISTED_PROCEDURE_MALFORMED.at(each.place, each.code)];
    const alike = byNumber.get(national) ?? [];
    byNumber.set(national, [...alike, each]);
    const first = alike.find(({ code }) => overlap(code, each.code, national));
    return first ? [PROBLEMS.LISTED_PROCEDURE_REPEATED.at(each.place, each.code, first.place)] : [];
  });
}

/** Tells whether two codes with one national number mean the same procedure somewhere: the number alone means it everywhere. */
function overlap(one: string, other: string, national: string): boolean {
  return one === other || one === national || other === national;
}

function meaningProblems(field: ListedField, place: string, published: readonly PublishedList[]): Problem[] {
  const label = sameSpelling(field.label.vi);
  const uses = published.flatMap(({ version, document }, at) =>
    document.fields.map((earlier) => ({ version, newest: at === 0, ...earlier })),
  );
  const taken = uses.find(
    (earlier) => earlier.code !== field.code && sameSpelling(earlier.label.vi) === label,
  );
  if (taken)
    return [PROBLEMS.FIELD_LABEL_TAKEN.at(`${place}.label`, field.label.vi, taken.code, taken.version)];
  const last = uses.find(({ code }) => code === field.code);
  if (!last || last.newest || sameSpelling(last.label.vi) === label) return [];
  return [PROBLEMS.FIELD_CODE_TAKEN.at(`${place}.code`, field.code, last.label.vi, last.version)];
}
