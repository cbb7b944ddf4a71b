import 'reflect-metadata';
import { ApolloFederationDriver, ApolloFederationDriverConfig } from '@nestjs/apollo';
import { INestApplication, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { JwtService } from '@nestjs/jwt';
import { limitCost, limitRootFields, SatisfactionSurveyModule, SurveyActor, SurveyRole } from 'hai-long';

/** Claims of a login token of the portal. */
interface Login {
  sub: string;
  agency: string | null;
  roles: SurveyRole[];
}

/** Acting user, by the login token that the gateway hands on; null: none. */
function whoIs(context: unknown): SurveyActor | null {
  const { req } = context as { req: { headers: { authorization?: string } } };
  const token = req.headers.authorization?.replace(/^Bearer /, '');
  if (!token) return null;
  try {
    const login = new JwtService().verify<Login>(token, { secret: process.env.LOGIN_SECRET });
    return { subject: login.sub, agencyCode: login.agency, roles: login.roles };
  } catch {
    return null; // expired, or signed by another: not logged in
  }
}

@Module({
  imports: [
    GraphQLModule.forRoot<ApolloFederationDriverConfig>({
      driver: ApolloFederationDriver,
      autoSchemaFile: { federation: 2 },
      parseOptions: { maxTokens: 4000 },
      validationRules: [limitRootFields(20), limitCost(20_000)],
    }),
    SatisfactionSurveyModule.forRootAsync({
      useFactory: () => ({
        database: { url: process.env.SURVEY_DATABASE_URL! },
        resolveActor: whoIs,
        secretKey: process.env.HAILONG_SECRET_KEY,
      }),
    }),
  ],
})
class SubgraphModule {}

export async function startSubgraph(): Promise<INestApplication> {
  const app = await NestFactory.create(SubgraphModule);
  app.enableShutdownHooks();
  await app.listen(process.env.PORT ?? 4001, '127.0.0.1'); // for the gateway alone, never for browsers
  console.log(`serving at ${await app.getUrl()}`);
  return app;
}
