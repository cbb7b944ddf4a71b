export { DRAWS } from './draws.providers';
export { lastClusterOf } from './persistence/cluster-store';
export { DRAW_MEMBER_RELATION, DRAW_RELATION } from './persistence/draw-relations';
export { lockDraws, roundsOfHouseholds } from './persistence/draw-store';
export { RECONTACT_SECONDS } from './recontact/use-cases/recontact-worker';
