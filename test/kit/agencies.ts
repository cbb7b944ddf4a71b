import { ImportAgencies, ReadOrganisation } from '@hailong/agencies/use-cases';
import { AgencyScope, ProvinceScope } from '@hailong/database';
import { day } from '@hailong/kernel';
import { INestApplicationContext } from '@nestjs/common';
import { expectOk } from './expect-ok';
import { Part } from './province';
import { WithProcess } from './servers/process';

/** A province, two departments and a commune. */
const FOUR_AGENCIES = `code,name,kind,parent_code
P,UBND tỉnh,province,
P.1,Sở Một,department,P
P.2,Sở Hai,department,P
P.3,UBND xã Ba,commune,P
`;

export interface WithAgencies {
  /** Acts for an agency as an operator's command would. */
  readonly scopeOf: (agencyCode: string) => Promise<AgencyScope>;
}

/** The agencies of a table, founded in 2018; default: P (the province), P.1, P.2, P.3. */
export function agencies(table: string = FOUR_AGENCIES): Part<WithProcess, WithAgencies> {
  return ({ app }) => importAgencies(app, table);
}

export async function importAgencies(
  app: INestApplicationContext,
  table: string = FOUR_AGENCIES,
): Promise<WithAgencies> {
  const file = { format: 'csv' as const, content: table, validFrom: day('2018-01-01') };
  expectOk(await app.get(ImportAgencies).import(ProvinceScope.of(undefined, 'test'), file));
  const organisation = app.get(ReadOrganisation);
  const scopeOf = async (code: string) =>
    AgencyScope.of((await organisation.byCode(code))?.agencyId ?? 0, `tester of ${code}`);
  return { scopeOf };
}
