import type { CriteriaSet } from '@hailong/criteria/domain';
import { LocalizedText } from '@hailong/kernel';
import type { IndexMethodName } from '@hailong/statistics';
import { Confidence, USUAL_CONFIDENCE } from '../../standing/domain/confidence';
import { periodOf } from './check-scheme';
import {
  ListedRound,
  NamedVersion,
  PooledAgency,
  PooledUnits,
  RankingScheme,
  RoundsRule,
  SchemeGroup,
  SchemePeriod,
} from './ranking-scheme';

/** Scheme as its author writes it; terms that are absent get their defaults. */
export interface SchemeTerms {
  readonly code: string;
  readonly title: LocalizedText;
  /** Calendar year of the period; instead of `period`. */
  readonly year?: number;
  readonly period?: SchemePeriod;
  /** Published core: its code, for the newest version; code@version; or its id. */
  readonly core: string;
  /** Default: `all-on-core`; `listed` where rounds are named. */
  readonly roundsRule?: RoundsRule;
  /** Rounds by code or id. */
  readonly rounds?: readonly string[];
  /** Default: the method of the core. */
  readonly method?: IndexMethodName;
  /** Default: 30. */
  readonly minimumResponses?: number;
  /** Percent: 90, 95 or 99. Default: 95. */
  readonly confidenceLevel?: Confidence;
  /** Default: the ranking groups of the rounds. */
  readonly rankingGroups?: readonly SchemeGroup[];
  /** Small agencies that enter together, by code. Default: none. */
  readonly pooledUnits?: readonly PooledTerms[];
  /** Default: false. */
  readonly demonstration?: boolean;
  /** Scheme of an earlier period: its code, for the version in force, or code@version. Default: none. */
  readonly comparison?: string;
}

/** Pool as its author writes it. */
export interface PooledTerms extends Omit<PooledUnits, 'agencies'> {
  /** Codes of the agencies. */
  readonly agencies: readonly string[];
}

/** Records that the names of the terms stand for. */
export interface FoundByName {
  readonly core: NamedVersion & {
    readonly criteriaSetId: number;
    readonly document: Pick<CriteriaSet, 'method'>;
  };
  readonly rounds: readonly ListedRound[];
  /** Agencies of each pool, in the order of the terms. */
  readonly pooled: readonly (readonly PooledAgency[])[];
  readonly comparison?: NamedVersion;
}

/** Fewest forms in the index for a rank, where a scheme states none. */
const USUAL_MINIMUM = 30;

/** Scheme with every default written out. */
export function schemeDocument(terms: SchemeTerms, found: FoundByName): RankingScheme {
  const { criteriaSetId, code, version, document } = found.core;
  const { comparison } = found;
  const pooledUnits = (terms.pooledUnits ?? []).map((pool, at) => ({
    ...{ code: pool.code, title: pool.title, agencies: found.pooled[at] ?? [] },
  }));
  return {
    title: terms.title,
    period: periodOf(terms),
    core: { criteriaSetId, code, version },
    roundsRule: terms.roundsRule ?? (found.rounds.length > 0 ? 'listed' : 'all-on-core'),
    rounds: found.rounds,
    method: terms.method ?? document.method,
    minimumResponses: terms.minimumResponses ?? USUAL_MINIMUM,
    tieRule: 'best',
    confidenceLevel: terms.confidenceLevel ?? USUAL_CONFIDENCE,
    rankingGroups: terms.rankingGroups ?? [],
    ...(pooledUnits.length > 0 && { pooledUnits }),
    demonstration: terms.demonstration ?? false,
    ...(comparison && { comparison: { code: comparison.code, version: comparison.version } }),
  };
}
