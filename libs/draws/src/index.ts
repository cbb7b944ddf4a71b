export { DRAWS } from './draws.providers';
export { DRAW_MEMBER_RELATION, DRAW_RELATION } from './persistence/draw-relations';
export { lockDraws } from './persistence/draw-store';
