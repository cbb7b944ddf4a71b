import { ACTOR_RESOLVER, AGENCIES } from '@hailong/agencies';
import { CRITERIA } from '@hailong/criteria';
import { DOORS, Database } from '@hailong/database';
import { CLOCK } from '@hailong/kernel';
import { RANKINGS } from '@hailong/rankings';
import { INTAKE_LIMITS, RESPONSES } from '@hailong/responses';
import { DELIVERY_OPTIONS, SAMPLING } from '@hailong/sampling';
import { SURVEYS } from '@hailong/surveys';
import { Module, Provider } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ResolvedOptions, SURVEY_OPTIONS, resolveOptions } from './options';
import { ConfigurableModuleClass, MODULE_OPTIONS_TOKEN } from './satisfaction-survey.module-definition';

const FROM_OPTIONS: readonly Provider[] = [
  { provide: SURVEY_OPTIONS, inject: [MODULE_OPTIONS_TOKEN], useFactory: resolveOptions },
  {
    provide: Database,
    inject: [SURVEY_OPTIONS],
    useFactory: (options: ResolvedOptions) => Database.open(options.database),
  },
  {
    provide: ACTOR_RESOLVER,
    inject: [SURVEY_OPTIONS],
    useFactory: (options: ResolvedOptions) => options.resolveActor,
  },
  { provide: CLOCK, inject: [SURVEY_OPTIONS], useFactory: (options: ResolvedOptions) => options.clock },
  {
    provide: INTAKE_LIMITS,
    inject: [SURVEY_OPTIONS],
    useFactory: (options: ResolvedOptions) => options.intake,
  },
  {
    provide: DELIVERY_OPTIONS,
    inject: [SURVEY_OPTIONS],
    useFactory: (options: ResolvedOptions) => options.delivery,
  },
];

const SLICES: readonly Provider[] = [
  ...AGENCIES,
  ...CRITERIA,
  ...SURVEYS,
  ...SAMPLING,
  ...RESPONSES,
  ...RANKINGS,
];

/**
 * Everything a host imports. Brings its resolvers into the host's code-first GraphQL schema; opens its own connections;
 * starts no server, reads no environment, keeps nothing static, so that two of it may live in one process.
 */
@Module({
  imports: [DiscoveryModule],
  providers: [...FROM_OPTIONS, ...DOORS, ...SLICES],
  exports: [...SLICES],
})
export class SatisfactionSurveyModule extends ConfigurableModuleClass {}
