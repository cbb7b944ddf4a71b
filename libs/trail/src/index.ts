export { TRAIL } from './trail.providers';
