export { differingPlaces } from './document-difference';
export { RELEASE_STATES } from './release-states';
export type { ChainLink } from './release-chain';
