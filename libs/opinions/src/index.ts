export { OPINIONS } from './opinions.providers';
export { OPINION_SECONDS, OPINION_TERMS } from './use-cases/opinion-terms';
