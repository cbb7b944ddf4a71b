import { ACCESS_PARTS, ACTOR_RESOLVER, PROVINCE_DESKS, PUBLIC_METADATA } from '@hailong/access';
import { AGENCIES, ReadOrganisation } from '@hailong/agencies';
import { BLOCKS, BLOCK_OPTIONS } from '@hailong/blocks';
import { smallestBlock } from '@hailong/blocks/domain';
import { CRITERIA } from '@hailong/criteria';
import { DOORS, Database } from '@hailong/database';
import { ScalarFunctions } from '@hailong/graphql-kit';
import { CLOCK } from '@hailong/kernel';
import { RANKINGS } from '@hailong/rankings';
import {
  GATE_OPTIONS,
  INTAKE_LIMITS,
  RESPONSES,
  RESPONSE_PAGES,
  SMALLEST_TOLD,
  type SmallestTold,
} from '@hailong/responses';
import {
  ANSWER_PAGE,
  DELIVERY_OPTIONS,
  DELIVERY_PAGES,
  INVITATIONS,
  REST_DAYS,
  USUAL_REST_DAYS,
} from '@hailong/invitations';
import { LETTERS, LETTER_OPTIONS, LETTER_PAGES } from '@hailong/letters';
import { DOSSIERS, DOSSIER_PAGES } from '@hailong/dossiers';
import { DRAWS, RECONTACT_SECONDS } from '@hailong/draws';
import { QUOTAS, TARGET_SECONDS } from '@hailong/quotas';
import { OPINIONS, OPINION_SECONDS, OPINION_TERMS, ORIGINALS_DAYS } from '@hailong/opinions';
import { PROGRESS } from '@hailong/progress';
import type { OpinionTerms } from '@hailong/opinions/domain';
import { SECRETS, SECRET_KEY } from '@hailong/secrets';
import { QUESTIONNAIRES } from '@hailong/questionnaires';
import { ROUND_OPTIONS, SURVEYS } from '@hailong/surveys';
import { TRAIL } from '@hailong/trail';
import { Module, Provider } from '@nestjs/common';
import { DiscoveryModule, ModulesContainer } from '@nestjs/core';
import { Stopping } from './stopping';
import { SurveyHealth } from './survey-health';
import { ResolvedOptions, SURVEY_OPTIONS, SatisfactionSurveyOptions } from './options';
import { resolveOptions } from './resolve-options';
import { RootFieldCheck } from './root-field-check';
import { ConfigurableModuleClass, MODULE_OPTIONS_TOKEN } from './satisfaction-survey.module-definition';
import { mustBeSingle } from './single-instance';
import { TypeNameCheck } from './type-name-check';

const FROM_OPTIONS: readonly Provider[] = [
  {
    provide: SURVEY_OPTIONS,
    inject: [ModulesContainer, { token: MODULE_OPTIONS_TOKEN, optional: true }],
    useFactory: (modules: ModulesContainer, options: SatisfactionSurveyOptions) => {
      mustBeSingle(modules, SatisfactionSurveyModule);
      return resolveOptions(options);
    },
  },
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
  {
    provide: PROVINCE_DESKS,
    inject: [SURVEY_OPTIONS],
    useFactory: (options: ResolvedOptions) => options.provinceDesks,
  },
  {
    provide: PUBLIC_METADATA,
    inject: [SURVEY_OPTIONS],
    useFactory: (options: ResolvedOptions) => options.publicMetadata,
  },
  { provide: CLOCK, inject: [SURVEY_OPTIONS], useFactory: (options: ResolvedOptions) => options.clock },
  {
    provide: INTAKE_LIMITS,
    inject: [SURVEY_OPTIONS],
    useFactory: (options: ResolvedOptions) => options.intake,
  },
  {
    provide: GATE_OPTIONS,
    inject: [SURVEY_OPTIONS],
    useFactory: (options: ResolvedOptions) => options.gate,
  },
  {
    provide: SECRET_KEY,
    inject: [SURVEY_OPTIONS],
    useFactory: (options: ResolvedOptions) => options.secretKey,
  },
  {
    provide: DELIVERY_OPTIONS,
    inject: [SURVEY_OPTIONS],
    useFactory: (options: ResolvedOptions) => options.delivery,
  },
  {
    provide: LETTER_OPTIONS,
    inject: [SURVEY_OPTIONS],
    useFactory: (options: ResolvedOptions) => options.letters,
  },
  {
    provide: TARGET_SECONDS,
    inject: [SURVEY_OPTIONS],
    useFactory: (options: ResolvedOptions) => options.quotas?.everySeconds,
  },
  {
    provide: RECONTACT_SECONDS,
    inject: [SURVEY_OPTIONS],
    useFactory: (options: ResolvedOptions) => options.recontacts?.everySeconds,
  },
  {
    provide: ROUND_OPTIONS,
    inject: [SURVEY_OPTIONS],
    useFactory: (options: ResolvedOptions) => options.rounds,
  },
  {
    provide: BLOCK_OPTIONS,
    inject: [SURVEY_OPTIONS],
    useFactory: (options: ResolvedOptions) => options.blocks,
  },
  {
    provide: SMALLEST_TOLD,
    inject: [SURVEY_OPTIONS],
    useFactory:
      ({ blocks }: ResolvedOptions): SmallestTold =>
      (round) =>
        smallestBlock(round, blocks.smallest),
  },
  {
    provide: OPINION_SECONDS,
    inject: [SURVEY_OPTIONS],
    useFactory: (options: ResolvedOptions) => options.opinions.everySeconds,
  },
  {
    provide: OPINION_TERMS,
    inject: [SURVEY_OPTIONS],
    useFactory: ({ opinions }: ResolvedOptions): OpinionTerms => ({
      answerWithin: opinions.answerWithin,
      daysOff: new Set(opinions.daysOff),
    }),
  },
  {
    provide: ORIGINALS_DAYS,
    inject: [SURVEY_OPTIONS],
    useFactory: (options: ResolvedOptions) => options.opinions.originalsDays,
  },
  {
    provide: ANSWER_PAGE,
    inject: [SURVEY_OPTIONS],
    useFactory: (options: ResolvedOptions) => options.invitations?.answerPage,
  },
  {
    provide: REST_DAYS,
    inject: [SURVEY_OPTIONS],
    useFactory: (options: ResolvedOptions) => options.invitations?.restDays ?? USUAL_REST_DAYS,
  },
];

const SLICES: readonly Provider[] = [
  ScalarFunctions,
  ...SECRETS,
  ...ACCESS_PARTS,
  ...AGENCIES,
  ...CRITERIA,
  ...QUESTIONNAIRES,
  ...SURVEYS,
  ...TRAIL,
  ...DOSSIERS,
  ...DRAWS,
  ...QUOTAS,
  ...INVITATIONS,
  ...RESPONSES,
  ...BLOCKS,
  ...OPINIONS,
  ...LETTERS,
  ...PROGRESS,
  ...RANKINGS,
];

/** Checks while a host boots, besides those of the libs. */
const CHECKS: readonly Provider[] = [RootFieldCheck, TypeNameCheck];

/**
 * Module that a host imports. Brings its resolvers into the host's code-first GraphQL schema; opens its own connections;
 * starts no server, reads no environment, has no static state, so that two applications with it may live in one process.
 * A host may inject what index.ts promises; the command line and tests take use cases with `app.get`, which needs no export.
 */
@Module({
  imports: [DiscoveryModule],
  controllers: [...RESPONSE_PAGES, ...DOSSIER_PAGES, ...DELIVERY_PAGES, ...LETTER_PAGES],
  providers: [...FROM_OPTIONS, ...DOORS, ...SLICES, ...CHECKS, Stopping, SurveyHealth],
  exports: [ReadOrganisation, SurveyHealth],
})
export class SatisfactionSurveyModule extends ConfigurableModuleClass {}
