export { RELEASES } from './releases.providers';
