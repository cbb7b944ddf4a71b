export { DRAWS } from './draws.providers';
export { type DrawRecord, type StratumRecord, lockDraws } from './persistence/draw-store';
