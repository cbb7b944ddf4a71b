export { OPINIONS } from './opinions.providers';
export { OPINION_SECONDS, OPINION_TERMS, ORIGINALS_DAYS } from './use-cases/opinion-terms';
