import type { Transaction } from '@hailong/database';

/** Two agencies under one parent whose names are alike but for diacritics, capitals and blanks. */
export interface SimilarSiblings {
  readonly code: string;
  readonly otherCode: string;
  readonly otherName: string;
}

/**
 * Finds the siblings of agencies whose names are like theirs, under the newest names. Dissolved agencies are left out: a
 * successor may have the name of its predecessor.
 *
 * @param codes of the agencies
 */
export function similarSiblings(tx: Transaction, codes: readonly string[]): Promise<SimilarSiblings[]> {
  return tx.query<SimilarSiblings>(
    `with newest as (
       select distinct on (v.agency_id) a.code, v.name, v.folded_name, v.parent_id
       from hailong.agency_version v join hailong.agency a using (agency_id)
       where a.dissolved_on is null
       order by v.agency_id, v.valid_from desc
     )
     select one.code, other.code as "otherCode", other.name as "otherName"
     from newest one join newest other
       on other.folded_name = one.folded_name and other.code <> one.code
      and other.parent_id is not distinct from one.parent_id
     where one.code = any ($1) and (one.code > other.code or other.code <> all ($1))
     order by one.code, other.code`,
    [codes],
  );
}
