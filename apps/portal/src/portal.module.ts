import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, ApolloDriverConfig } from '@nestjs/apollo';
import { SatisfactionSurveyModule } from '@hailong/module';
import { limitCost, limitRootFields } from '@hailong/graphql-kit';
import { DynamicModule, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { PortalSettings } from './portal-settings';
import { LoginModule } from './login/login.module';
import { PortalLogin } from './login/portal-login';
import { HealthController } from './health.controller';
import { MetricsController } from './metrics.controller';
import { PORTAL_METRICS, PortalMetrics } from './portal-metrics';
import { StartPageController } from './start-page.controller';

/** Largest number of fields of an operation; a page of the portal asks for a few. */
const MOST_ROOT_FIELDS = 20;
/** Largest cost of an operation (see limitCost); a whole questionnaire with all its labels and rules costs 6000. */
const MOST_COST = 20_000;
/** Largest number of tokens of an operation; data are sent as variables. */
const MOST_TOKENS = 4000;

@Module({})
export class PortalModule {
  static of(settings: PortalSettings): DynamicModule {
    const login = LoginModule.of(settings.tokenSecret);
    return {
      module: PortalModule,
      controllers: [StartPageController, HealthController, MetricsController],
      providers: [{ provide: PORTAL_METRICS, useValue: metricsOf(settings) }],
      imports: [
        login,
        GraphQLModule.forRoot<ApolloDriverConfig>({
          driver: ApolloDriver,
          autoSchemaFile: true,
          sortSchema: true,
          // Apollo checks the finished schema; the one that it is made of needs no check of its values before.
          buildSchemaOptions: { skipCheck: true },
          graphiql: false,
          introspection: true,
          includeStacktraceInErrorResponses: false,
          validationRules: [limitRootFields(MOST_ROOT_FIELDS), limitCost(MOST_COST)],
          parseOptions: { maxTokens: MOST_TOKENS },
          path: '/graphql',
          // The answers are kept in no cache; the default plugin would judge each field of each answer for that.
          plugins: [ApolloServerPluginCacheControlDisabled()],
        }),
        SatisfactionSurveyModule.forRootAsync({
          imports: [login],
          inject: [PortalLogin],
          useFactory: (portalLogin: PortalLogin) => ({
            database: { url: settings.databaseUrl },
            resolveActor: (context) => portalLogin.actorOf(context),
            provinceDesks: settings.provinceDesks,
            clock: settings.clock,
            gate: settings.gate,
            invitations: { answerPage: settings.answerPage, restDays: settings.restDays },
            secretKey: settings.secretKey,
            delivery: settings.delivery,
            letters: settings.letters,
            ...workOf(settings),
          }),
        }),
      ],
    };
  }
}

/** Options of the work that the portal repeats in the background. */
function workOf({
  targetSeconds,
  opinionSeconds,
  originalsDays,
  sealingSeconds,
  finalAfterDays,
}: PortalSettings) {
  return {
    quotas: { everySeconds: targetSeconds },
    recontacts: { everySeconds: targetSeconds },
    opinions: { everySeconds: opinionSeconds, originalsDays },
    rounds: { everySeconds: sealingSeconds, finalAfterDays },
    blocks: { everySeconds: sealingSeconds },
  };
}

/** Made with the module, so that it is registered before anything is counted. */
function metricsOf({ metricsToken }: PortalSettings): PortalMetrics | null {
  return metricsToken === undefined ? null : new PortalMetrics(metricsToken);
}
