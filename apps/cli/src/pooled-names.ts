import { SchemeVersion, poolOfNumber } from '@hailong/rankings/domain';
import { AgencyName } from './agency-names';

type NameOf = (agencyId: number) => AgencyName;

/** Names of the entries of a ranking: of agencies, and of the pools of its scheme with the codes of their agencies. */
export function withPoolNames(nameOf: NameOf, { document }: Pick<SchemeVersion, 'document'>): NameOf {
  return (agencyId) => {
    const pool = poolOfNumber(document.pooledUnits ?? [], agencyId);
    if (!pool) return nameOf(agencyId);
    const codes = pool.agencies.map(({ code }) => code);
    return { code: pool.code, name: `${pool.title.vi} (${codes.join(', ')})`, pooled: codes };
  };
}
