import type { CriteriaSet } from '@hailong/criteria/domain';
import { LocalizedText, NO_ID, day } from '@hailong/kernel';
import type { IndexMethodName } from '@hailong/statistics';
import { FigureSource, PublishedFigure, PublishedFigures } from '../../change/domain/published-figures';
import { Confidence, USUAL_CONFIDENCE } from '../../standing/domain/confidence';
import { periodOf } from './check-scheme';
import {
  BridgeOver,
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
  /** Figures of an earlier year that others published; instead of `comparison`. Default: none. */
  readonly publishedFigures?: FigureTerms;
  /** Older core and the agencies over which it is linked. Default: none; over each ranking group. */
  readonly bridge?: { readonly core: string; readonly over?: BridgeOver };
}

/** Pool as its author writes it. */
export interface PooledTerms extends Omit<PooledUnits, 'agencies'> {
  /** Codes of the agencies. */
  readonly agencies: readonly string[];
}

/** Published figures as their author writes them, by codes of agencies. */
export interface FigureTerms {
  /** Default: the year before that in which the period begins. */
  readonly year?: number;
  /** Absent: refused, with words that say what a source is. */
  readonly source?: FigureSource;
  readonly agencies: readonly Omit<PublishedFigure, 'agencyId'>[];
}

type FoundCore = NamedVersion & { readonly criteriaSetId: number };

/** Records that the names of the terms stand for. */
export interface FoundByName {
  readonly core: FoundCore & { readonly document: Pick<CriteriaSet, 'method'> };
  readonly bridgeCore?: FoundCore;
  readonly rounds: readonly ListedRound[];
  /** Agencies of each pool, in the order of the terms. */
  readonly pooled: readonly (readonly PooledAgency[])[];
  readonly comparison?: NamedVersion;
  /** Id of the agency of each published figure, in their order. */
  readonly figureAgencies?: readonly number[];
}

/** Fewest forms in the index for a rank, where a scheme states none. */
const USUAL_MINIMUM = 30;

/** Scheme with every default written out. */
export function schemeDocument(terms: SchemeTerms, found: FoundByName): RankingScheme {
  const { comparison, core, bridgeCore } = found;
  const pooledUnits = (terms.pooledUnits ?? []).map((pool, at) => ({
    ...{ code: pool.code, title: pool.title, agencies: found.pooled[at] ?? [] },
  }));
  return {
    title: terms.title,
    period: periodOf(terms),
    core: named(core),
    roundsRule: terms.roundsRule ?? (found.rounds.length > 0 ? 'listed' : 'all-on-core'),
    rounds: found.rounds,
    method: terms.method ?? core.document.method,
    minimumResponses: terms.minimumResponses ?? USUAL_MINIMUM,
    tieRule: 'best',
    confidenceLevel: terms.confidenceLevel ?? USUAL_CONFIDENCE,
    rankingGroups: terms.rankingGroups ?? [],
    ...(pooledUnits.length > 0 && { pooledUnits }),
    demonstration: terms.demonstration ?? false,
    ...(comparison && { comparison: { code: comparison.code, version: comparison.version } }),
    ...(bridgeCore && { bridge: { core: named(bridgeCore), over: terms.bridge?.over ?? 'ranking-group' } }),
    ...(terms.publishedFigures && { publishedFigures: figuresOf(terms, found) }),
  };
}

function named({ criteriaSetId, code, version }: FoundCore): FoundCore {
  return { criteriaSetId, code, version };
}

/** Source that stands for an absent one; the check of the scheme refuses it. */
const NO_SOURCE: FigureSource = { document: '', day: day('0001-01-01') };

function figuresOf(terms: SchemeTerms, { figureAgencies = [] }: FoundByName): PublishedFigures {
  const { year, source = NO_SOURCE, agencies = [] } = terms.publishedFigures ?? {};
  return {
    year: year ?? Number(periodOf(terms).from.slice(0, 4)) - 1,
    source,
    agencies: agencies.map((figure, at) => ({ agencyId: figureAgencies[at] ?? NO_ID, ...figure })),
  };
}
