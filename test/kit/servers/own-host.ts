import { ApolloDriver, ApolloDriverConfig } from '@nestjs/apollo';
import { ReadOrganisation, SatisfactionSurveyModule } from '@hailong/module';
import { SurveyActor } from '@hailong/access';
import {
  CanActivate,
  ExecutionContext,
  INestApplication,
  Injectable,
  Module,
  UseGuards,
  ValidationPipe,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  Args,
  Field,
  GqlExecutionContext,
  GraphQLModule,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from '@nestjs/graphql';
import { ExpressAdapter } from '@nestjs/platform-express';
import { InjectRepository, TypeOrmModule } from '@nestjs/typeorm';
import { Column, Entity, PrimaryGeneratedColumn, Repository } from 'typeorm';
import { TEST_SECRET_KEY } from '../secret-key';

/*
 * A portal that is not ours: Express, its own tables through its own TypeORM connection, its own login (a header), its
 * own GraphQL types and guard, and a global pipe that strips whatever it does not know. It embeds the module beside them, in the same schema and the same database.
 */

@Entity('news')
@ObjectType()
export class News {
  @PrimaryGeneratedColumn()
  @Field(() => ID)
  readonly id!: number;

  @Column()
  @Field()
  readonly headline!: string;
}

/** The host's types may have names that ours must not take. */
@ObjectType()
export class PageInfo {
  @Field()
  readonly hasNextPage!: boolean;
}

@Injectable()
class HostLogin implements CanActivate {
  canActivate(execution: ExecutionContext): boolean {
    return personOf(GqlExecutionContext.create(execution).getContext()) !== null;
  }
}

function personOf(context: { req: { headers: Record<string, string | undefined> } }): string | null {
  return context.req.headers['x-host-user'] ?? null;
}

@Resolver(() => News)
class NewsResolver {
  constructor(
    @InjectRepository(News) private readonly news: Repository<News>,
    private readonly organisation: ReadOrganisation,
  ) {}

  @Query(() => [News])
  hostNews(): Promise<News[]> {
    return this.news.find({ order: { id: 'ASC' } });
  }

  @Query(() => PageInfo)
  hostPage(): PageInfo {
    return { hasNextPage: false };
  }

  @Query(() => String, { nullable: true })
  async hostAgencyName(@Args('code') code: string): Promise<string | undefined> {
    return (await this.organisation.byCode(code))?.name;
  }

  @Mutation(() => News)
  @UseGuards(HostLogin)
  addHostNews(@Args('headline') headline: string): Promise<News> {
    return this.news.save({ headline });
  }
}

export interface OwnHost {
  readonly url: string;
  readonly app: INestApplication;
}

/** `hostUrl`: the host's own login to the database; `surveyUrl`: hailong_app's. */
export async function startOwnHost(hostUrl: string, surveyUrl: string): Promise<OwnHost> {
  const resolveActor = (context: unknown): SurveyActor | null => {
    const person = personOf(context as never);
    return person === null
      ? null
      : { subject: person, agencyCode: null, roles: person === 'analyst' ? ['province-analyst'] : [] };
  };

  @Module({
    imports: [
      TypeOrmModule.forRoot({ type: 'postgres', url: hostUrl, entities: [News], synchronize: true }),
      TypeOrmModule.forFeature([News]),
      GraphQLModule.forRoot<ApolloDriverConfig>({
        driver: ApolloDriver,
        autoSchemaFile: true,
        graphiql: false,
        introspection: true,
        fieldResolverEnhancers: ['guards'],
      }),
      SatisfactionSurveyModule.forRoot({
        database: { url: surveyUrl },
        resolveActor,
        secretKey: TEST_SECRET_KEY,
      }),
    ],
    providers: [NewsResolver],
  })
  class OwnPortal {}

  const app = await NestFactory.create(OwnPortal, new ExpressAdapter(), {
    logger: ['error'],
    abortOnError: false,
  });
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }));
  await app.listen(0, '127.0.0.1');
  return { app, url: `${await app.getUrl()}/graphql` };
}
