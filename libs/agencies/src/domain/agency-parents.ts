import { Problem } from '@hailong/kernel';
import { AgencyRow } from './agency-rows';
import { PROBLEMS } from './problems';

/** Parent of each agency by code, as it will be after the import. */
export type Parents = ReadonlyMap<string, string | null>;

/** Problems of missing parents and of circles. `existing`: the tree before the import. */
export function parentProblems(rows: readonly AgencyRow[], existing: Parents): Problem[] {
  const parents = new Map(existing);
  for (const row of rows) parents.set(row.code, row.parentCode);
  return rows.flatMap((row): Problem[] => {
    const place = `${row.place}, column parent_code`;
    if (row.parentCode !== null && !parents.has(row.parentCode)) {
      return [PROBLEMS.PARENT_UNKNOWN.at(place, row.parentCode)];
    }
    const circle = circleFrom(row.code, parents);
    if (!circle) return [];
    return [PROBLEMS.PARENT_UNSUITED.at(place, circle)];
  });
}

function circleFrom(code: string, parents: Parents): string[] | undefined {
  const path = [code];
  for (let at = parents.get(code); at; at = parents.get(at)) {
    path.push(at);
    if (at === code) return path;
    if (path.length > parents.size) return undefined; // runs into a circle further up, reported there
  }
  return undefined;
}
