import { SatisfactionSurveyModule } from '@hailong/module';
import { DeliveryOptions } from '@hailong/invitations';
import { DynamicModule, Module } from '@nestjs/common';

/** A whole province may be recounted by one statement. */
const STATEMENT_TIMEOUT_MS = 60 * 60 * 1000;

/** What a command works with, as the environment says it. */
export interface CliSettings {
  readonly databaseUrl: string;
  readonly secretKey?: Buffer;
  readonly answerPage?: string;
  readonly delivery?: DeliveryOptions;
}

/** The module as a host embeds it, with nobody logged in: operators act through scopes that the commands make. */
@Module({})
export class CliModule {
  static of({ databaseUrl, secretKey, answerPage, delivery }: CliSettings): DynamicModule {
    const database = { url: databaseUrl, statementTimeoutMs: STATEMENT_TIMEOUT_MS };
    const invitations = { answerPage };
    return {
      module: CliModule,
      imports: [
        SatisfactionSurveyModule.forRoot({
          ...{ database, secretKey, invitations, delivery },
          resolveActor: () => null,
        }),
      ],
    };
  }
}
