export { responseId } from '@hailong/surveys';
