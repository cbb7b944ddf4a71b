export { ReadTrail } from './read-trail.use-case';
