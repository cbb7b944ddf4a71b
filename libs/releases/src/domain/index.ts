export { HOW_TO_RECOMPUTE } from './agency-line';
export { differingPlaces } from './document-difference';
export type { Objection } from './objection';
export { RELEASE_STATES } from './release-states';
export type { ChainLink } from './release-chain';
export { type RankingFormulas, rankUnits } from './rank-units';
export type { RankingTerms, ReleasedAgency, ReleasedUnit } from './ranking-document';
export { type AskedRelease, readReleaseName } from './release-name';
