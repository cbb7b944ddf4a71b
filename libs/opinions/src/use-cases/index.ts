export { CountOpinions } from './count-opinions.use-case';
export type { Opinion } from './describe-opinions';
export { ListOpinions, type OpinionQuestion } from './list-opinions.use-case';
export { ReleaseOpinions } from './release-opinions.use-case';
