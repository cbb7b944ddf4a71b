import 'reflect-metadata';
import { ApolloDriver, ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule, Mutation, Resolver } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PortalAdapter } from '../../../portal/src/portal-adapter';
import { serveAsChild } from '../intake/server-process';

export interface IdleHostSettings {
  /** Schema of the product. */
  readonly schema: string;
}

/** Receipt of 32 characters, as long as a real one. */
const ACCEPTED = { __typename: 'SurveyResponseAccepted', receipt: 'k'.repeat(32), repeated: false };

/** Accepts every form unread. */
@Resolver()
class IdleResolver {
  @Mutation('submitSurveyResponse')
  submit() {
    return ACCEPTED;
  }
}

@Module({})
class IdleModule {
  static of(schema: string) {
    const graphql = GraphQLModule.forRoot<ApolloDriverConfig>({
      driver: ApolloDriver,
      typeDefs: schema,
      graphiql: false,
      path: '/graphql',
    });
    return { module: IdleModule, imports: [graphql], providers: [IdleResolver] };
  }
}

/** Serves the product's schema on the same Nest, Apollo and Fastify; its mutation answers a constant. */
serveAsChild(async ({ schema }: IdleHostSettings) => {
  const options = { logger: ['error' as const, 'warn' as const], abortOnError: false };
  const app = await NestFactory.create<NestFastifyApplication>(
    IdleModule.of(schema),
    new PortalAdapter(),
    options,
  );
  await app.listen(0, '127.0.0.1');
  return { url: await app.getUrl(), close: () => app.close() };
});
