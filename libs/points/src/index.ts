export { POINTS } from './points.providers';
