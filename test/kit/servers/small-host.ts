import { ApolloDriver, ApolloDriverConfig } from '@nestjs/apollo';
import { AbstractHttpAdapter, NestFactory } from '@nestjs/core';
import { DynamicModule, INestApplication, Module, ModuleMetadata, Provider } from '@nestjs/common';
import { NestApplicationOptions } from '@nestjs/common/interfaces/nest-application-options.interface';
import { GraphQLModule } from '@nestjs/graphql';
import { ExpressAdapter } from '@nestjs/platform-express';

/** A host around the module, with the habits of a portal that a test names. */
export interface HostHabits {
  readonly survey: DynamicModule;
  readonly imports?: ModuleMetadata['imports'];
  readonly providers?: Provider[];
  readonly graphql?: Partial<ApolloDriverConfig>;
  readonly adapter?: AbstractHttpAdapter;
  readonly logger?: NestApplicationOptions['logger'];
  configure?(app: INestApplication): void;
}

export interface SmallHost {
  readonly url: string;
  readonly app: INestApplication;
  /** Sends a GraphQL operation over HTTP; throws nothing, so that tests see errors as a client does. */
  ask(query: string, variables?: object, headers?: Record<string, string>): Promise<HostAnswer>;
}

export interface HostAnswer {
  readonly status: number;
  readonly data: Record<string, unknown> | null;
  readonly errors?: readonly { message: string; extensions: Record<string, unknown> }[];
}

export async function startSmallHost(habits: HostHabits): Promise<SmallHost> {
  const { survey, imports = [], providers = [], graphql = {}, adapter = new ExpressAdapter() } = habits;

  @Module({
    imports: [
      GraphQLModule.forRoot<ApolloDriverConfig>({ driver: ApolloDriver, autoSchemaFile: true, ...graphql }),
      survey,
      ...imports,
    ],
    providers,
  })
  class SmallPortal {}

  const app = await NestFactory.create(SmallPortal, adapter, {
    logger: habits.logger ?? ['error'],
    abortOnError: false,
  });
  habits.configure?.(app);
  await app.listen(0, '127.0.0.1').catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
  const url = await app.getUrl();
  return { app, url, ask: (...asked) => ask(`${url}/graphql`, ...asked) };
}

async function ask(address: string, query: string, variables = {}, headers = {}): Promise<HostAnswer> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, ...((await response.json()) as Omit<HostAnswer, 'status'>) };
}
