export { ReadOrganisation } from '@hailong/agencies';
export type { ActorResolver, SurveyActor, SurveyRole } from '@hailong/agencies';
export { dataHome, ensureAppLogin, migrate, provision } from '@hailong/database';
export { limitRootFields } from '@hailong/graphql-kit';
export * from './options';
export * from './satisfaction-survey.module';
export * from './kept-secret-key';
