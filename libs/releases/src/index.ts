export { RELEASES, RELEASE_PAGES } from './releases.providers';
