import { ImportAgencies, RecordSuccessions } from '@hailong/agencies/use-cases';
import { ProvinceScope } from '@hailong/database';
import { day } from '@hailong/kernel';
import { expectOk } from '../../kit/expect-ok';
import { WithPortal } from '../../kit/servers/portal';

export const AGENCIES_AT_FIRST = `code,name,kind,parent_code
P,UBND tỉnh,province,
P.1,Sở Một,department,P
P.5,Sở có bộ tiêu chí riêng,department,P
X.1,UBND xã Một,commune,P
X.2,UBND xã Hai,commune,P
X.3,UBND huyện Ba,district,P
`;
const DISSOLVED = `code,name,kind,parent_code,dissolved_on
X.1,UBND xã Một,commune,P,2026-07-01
X.2,UBND xã Hai,commune,P,2026-07-01
X.3,UBND huyện Ba,district,P,2026-07-01
`;
const FOUNDED = `code,name,kind,parent_code
X.9,UBND xã Mới,commune,P
P.2,Sở Mới,department,P
`;
const REORGANISED = day('2026-07-01');
const FOUNDED_FIRST = day('2018-01-01');

/** Merges X.1 and two fifths of X.2 into X.9, dissolves X.3 and founds P.2. */
export async function reorganise({ app }: WithPortal): Promise<void> {
  const scope = ProvinceScope.of(undefined, 'test');
  for (const [content, validFrom] of [
    [DISSOLVED, FOUNDED_FIRST],
    [FOUNDED, REORGANISED],
  ] as const)
    expectOk(await app.get(ImportAgencies).import(scope, { format: 'csv', content, validFrom }));
  const link = { successor: 'X.9', effectiveOn: REORGANISED, kind: 'merged' as const };
  const links = [
    { ...link, predecessor: 'X.1', share: 1 },
    { ...link, predecessor: 'X.2', share: 0.4 },
  ];
  expectOk(await app.get(RecordSuccessions).record(scope, links));
}
