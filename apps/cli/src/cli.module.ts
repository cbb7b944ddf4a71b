import { SatisfactionSurveyModule } from '@hailong/module';
import { DeliveryOptions } from '@hailong/invitations';
import { LetterOptions } from '@hailong/letters';
import { DynamicModule, Module } from '@nestjs/common';

/** Long enough for one statement that recounts a whole province. */
const STATEMENT_TIMEOUT_MS = 60 * 60 * 1000;

/** Settings of a command, read from the environment. */
export interface CliSettings {
  readonly databaseUrl: string;
  readonly secretKey?: Buffer;
  readonly answerPage?: string;
  readonly restDays?: number;
  readonly delivery?: DeliveryOptions;
  readonly letters?: LetterOptions;
  readonly originalsDays?: number;
  readonly finalAfterDays?: number;
}

/** The module as a host embeds it, without a login: commands make the scopes that operators act through. */
@Module({})
export class CliModule {
  static of({
    databaseUrl,
    secretKey,
    originalsDays,
    finalAfterDays,
    answerPage,
    restDays,
    delivery,
    letters,
  }: CliSettings): DynamicModule {
    const database = { url: databaseUrl, statementTimeoutMs: STATEMENT_TIMEOUT_MS, respondentTimeoutMs: 0 };
    const invitations = { answerPage, restDays };
    const opinions = { originalsDays };
    return {
      module: CliModule,
      imports: [
        SatisfactionSurveyModule.forRoot({
          ...{
            database,
            secretKey,
            invitations,
            delivery,
            opinions,
            rounds: { finalAfterDays },
            letters: { ...letters, forward: false },
          },
          resolveActor: () => null,
        }),
      ],
    };
  }
}
