export { PROGRESS } from './progress.providers';
