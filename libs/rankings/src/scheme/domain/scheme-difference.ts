import { Texts } from '@hailong/kernel';
import { RankingScheme, SchemeRecord } from './ranking-scheme';
import { schemeTerms } from './scheme-terms';

/** Term that differs between two versions of a scheme. */
export interface SchemeDifference {
  /** Path in the document: `method`, `rankingGroups.commune`. */
  readonly code: string;
  /** Value before; undefined: the term is new. */
  readonly before: Texts | undefined;
  /** Value after; undefined: the term is gone. */
  readonly after: Texts | undefined;
  readonly vi: string;
  readonly en: string;
}

const NOTHING: Texts = { vi: '(không có)', en: '(none)' };

/** Terms that the second scheme has otherwise than the first, in the order in which a scheme is read out. */
export function schemeDifferences(from: RankingScheme, to: RankingScheme): readonly SchemeDifference[] {
  const [before, after] = [from, to]
    .map(schemeTerms)
    .map((terms) => new Map(terms.map((each) => [each.code, each])));
  const codes = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])];
  return codes.flatMap((code) => {
    const [old, now] = [before?.get(code), after?.get(code)];
    const label = (now ?? old)?.label ?? { vi: code, en: code };
    if (old?.value.vi === now?.value.vi && old?.value.en === now?.value.en) return [];
    const said = (language: 'vi' | 'en') =>
      `${label[language]}: ${(old?.value ?? NOTHING)[language]} → ${(now?.value ?? NOTHING)[language]}`;
    return [{ code, before: old?.value, after: now?.value, vi: said('vi'), en: said('en') }];
  });
}

/** Version of a scheme with its differences from the version before. */
export interface SchemeVersion extends SchemeRecord {
  /** Empty for the first version. */
  readonly differences: readonly SchemeDifference[];
}

/** Adds to each version its differences from the version before, where that is among them. */
export function withDifferences(schemes: readonly SchemeRecord[]): readonly SchemeVersion[] {
  return schemes.map((scheme) => {
    const before = schemes.find(
      ({ code, version }) => code === scheme.code && version === scheme.version - 1,
    );
    return { ...scheme, differences: before ? schemeDifferences(before.document, scheme.document) : [] };
  });
}
