import { Problem } from '@hailong/kernel';
import { AgencyRow } from './agency-rows';
import { PROBLEMS } from './problems';

/** Finds new codes that differ from an existing one in capitals alone: they would make a second agency of it. */
export function takenCodeProblems(rows: readonly AgencyRow[], existing: Iterable<string>): Problem[] {
  const codes = new Map([...existing].map((code) => [code.toUpperCase(), code]));
  return rows.flatMap(({ place, code }) => {
    const known = codes.get(code.toUpperCase());
    if (known === undefined || known === code) return [];
    return [PROBLEMS.AGENCY_CODE_TAKEN.at(`${place}, column code`, code, known)];
  });
}
