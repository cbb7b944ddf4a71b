import { ACCESS_PARTS, ACTOR_RESOLVER, PROVINCE_DESKS, PUBLIC_METADATA } from '@hailong/access';
import { AGENCIES, ReadOrganisation } from '@hailong/agencies';
import { BLOCKS, BLOCK_OPTIONS } from '@hailong/blocks';
import { smallestBlock } from '@hailong/blocks/domain';
import { CRITERIA } from '@hailong/criteria';
import { FIELDS } from '@hailong/fields';
import { DOORS, Database } from '@hailong/database';
import { ScalarFunctions } from '@hailong/graphql-kit';
import { CLOCK } from '@hailong/kernel';
import { RANKINGS } from '@hailong/rankings';
import { RELEASES, RELEASE_PAGES } from '@hailong/releases';
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
import { POINTS } from '@hailong/points';
import { PROGRESS } from '@hailong/progress';
import type { OpinionTerms } from '@hailong/opinions/domain';
import { SECRETS, SECRET_KEY } from '@hailong/secrets';
import { QUESTIONNAIRES } from '@hailong/questionnaires';
import { FIXED_AT_OPENING, type FixedAtOpening, ROUND_OPTIONS, SURVEYS } from '@hailong/surveys';
import { TRAIL } from '@hailong/trail';
import { FactoryProvider, InjectionToken, Module, Provider } from '@nestjs/common';
import { DiscoveryModule, ModulesContainer } from '@nestjs/core';
import { Stopping } from './stopping';
import { SurveyHealth } from './survey-health';
import { ResolvedOptions, SURVEY_OPTIONS, SatisfactionSurveyOptions } from './options';
import { resolveOptions } from './resolve-options';
import { KeepAnswers } from './keep-answers';
import { RootFieldCheck } from './root-field-check';
import { ConfigurableModuleClass, MODULE_OPTIONS_TOKEN } from './satisfaction-survey.module-definition';
import { mustBeSingle } from './single-instance';
import { TypeNameCheck } from './type-name-check';

/** Provider of a setting that is read from the options of the host. */
function fromOptions<T>(
  provide: InjectionToken,
  read: (options: ResolvedOptions) => T | Promise<T>,
): FactoryProvider<T> {
  return { provide, inject: [SURVEY_OPTIONS], useFactory: read };
}

const FROM_OPTIONS: readonly Provider[] = [
  {
    provide: SURVEY_OPTIONS,
    inject: [ModulesContainer, { token: MODULE_OPTIONS_TOKEN, optional: true }],
    useFactory: (modules: ModulesContainer, options: SatisfactionSurveyOptions) => {
      mustBeSingle(modules, SatisfactionSurveyModule);
      return resolveOptions(options);
    },
  },
  fromOptions(Database, (options) => Database.open(options.database)),
  fromOptions(ACTOR_RESOLVER, (options) => options.resolveActor),
  fromOptions(PROVINCE_DESKS, (options) => options.provinceDesks),
  fromOptions(PUBLIC_METADATA, (options) => options.publicMetadata),
  fromOptions(CLOCK, (options) => options.clock),
  fromOptions(INTAKE_LIMITS, (options) => options.intake),
  fromOptions(GATE_OPTIONS, (options) => options.gate),
  fromOptions(SECRET_KEY, (options) => options.secretKey),
  fromOptions(DELIVERY_OPTIONS, (options) => options.delivery),
  fromOptions(LETTER_OPTIONS, (options) => options.letters),
  fromOptions(TARGET_SECONDS, (options) => options.quotas?.everySeconds),
  fromOptions(RECONTACT_SECONDS, (options) => options.recontacts?.everySeconds),
  fromOptions(ROUND_OPTIONS, (options) => options.rounds),
  fromOptions(BLOCK_OPTIONS, (options) => options.blocks),
  fromOptions(
    SMALLEST_TOLD,
    ({ blocks }): SmallestTold =>
      (round) =>
        smallestBlock(round, blocks.smallest),
  ),
  fromOptions(FIXED_AT_OPENING, ({ blocks }): FixedAtOpening => (round) => ({
    fixedSmallestBlock: smallestBlock(round, blocks.smallest),
  })),
  fromOptions(OPINION_SECONDS, (options) => options.opinions.everySeconds),
  fromOptions(OPINION_TERMS, ({ opinions }): OpinionTerms => ({
    answerWithin: opinions.answerWithin,
    daysOff: new Set(opinions.daysOff),
  })),
  fromOptions(ORIGINALS_DAYS, (options) => options.opinions.originalsDays),
  fromOptions(ANSWER_PAGE, (options) => options.invitations?.answerPage),
  fromOptions(REST_DAYS, (options) => options.invitations?.restDays ?? USUAL_REST_DAYS),
];

const SLICES: readonly Provider[] = [
  ScalarFunctions,
  ...SECRETS,
  ...ACCESS_PARTS,
  ...AGENCIES,
  ...CRITERIA,
  ...FIELDS,
  ...QUESTIONNAIRES,
  ...SURVEYS,
  ...TRAIL,
  ...DOSSIERS,
  ...POINTS,
  ...DRAWS,
  ...QUOTAS,
  ...INVITATIONS,
  ...RESPONSES,
  ...BLOCKS,
  ...OPINIONS,
  ...LETTERS,
  ...PROGRESS,
  ...RANKINGS,
  ...RELEASES,
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
  controllers: [...RESPONSE_PAGES, ...DOSSIER_PAGES, ...DELIVERY_PAGES, ...LETTER_PAGES, ...RELEASE_PAGES],
  providers: [...FROM_OPTIONS, ...DOORS, ...SLICES, ...CHECKS, KeepAnswers, Stopping, SurveyHealth],
  exports: [ReadOrganisation, SurveyHealth],
})
export class SatisfactionSurveyModule extends ConfigurableModuleClass {}
