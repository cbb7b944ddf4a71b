import { SatisfactionSurveyModule } from '@hailong/module';
import { DeliveryOptions } from '@hailong/sampling';
import { DynamicModule, Module } from '@nestjs/common';

/** A whole province may be recounted by one statement. */
const STATEMENT_TIMEOUT_MS = 60 * 60 * 1000;

/** The module as a host embeds it, with nobody logged in: operators act through scopes that the commands make. */
@Module({})
export class CliModule {
  static of(databaseUrl: string, secretKey: Buffer | undefined, delivery?: DeliveryOptions): DynamicModule {
    const database = { url: databaseUrl, statementTimeoutMs: STATEMENT_TIMEOUT_MS };
    return {
      module: CliModule,
      imports: [
        SatisfactionSurveyModule.forRoot({ database, secretKey, delivery, resolveActor: () => null }),
      ],
    };
  }
}
