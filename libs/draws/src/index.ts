export { DRAWS } from './draws.providers';
export { type DrawRecord, type StratumRecord, takeDrawTurn } from './persistence/draw-store';
