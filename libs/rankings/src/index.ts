export { RANKINGS } from './rankings.providers';
