import { COMMON_PROBLEMS, Problem } from '@hailong/kernel';
import { FILE_PROBLEMS } from './problems';

/** Columns of a table. */
export interface TableColumns {
  readonly known: readonly string[];
  readonly needed: readonly string[];
}

/** Finds the names of a header that are unknown or repeated, and needed ones that it lacks. */
export function headerProblems(names: readonly string[], { known, needed }: TableColumns): Problem[] {
  const at = (name: string) => `row 1, column ${name}`;
  const unknown = names.filter((name) => !known.includes(name));
  const repeated = names.filter((name, index) => names.indexOf(name) < index);
  const missing = needed.filter((name) => !names.includes(name));
  return [
    ...unknown.map((name) => COMMON_PROBLEMS.COLUMN_UNKNOWN.at(at(name), name, known)),
    ...repeated.map((name) => FILE_PROBLEMS.COLUMN_NAME_REPEATED.at(at(name))),
    ...missing.map((name) => FILE_PROBLEMS.COLUMN_NAME_MISSING.at('row 1', name)),
  ];
}
