export { type TrailEntry, type TrailQuestion } from './trail-question';
