import { ApolloDriver, ApolloDriverConfig } from '@nestjs/apollo';
import { DynamicModule, Module } from '@nestjs/common';
import { Args, GraphQLModule, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { PlainResponse, StoredResponse } from './stored-response.entity';
import { SubmissionInput, Submitted } from './submission.input';
import { FIELDED_ROUND, FieldedRound, SubmissionService } from './submission.service';

@Resolver()
class SubmissionResolver {
  constructor(private readonly submissions: SubmissionService) {}

  @Mutation(() => Submitted)
  async submitResponse(@Args('input') input: SubmissionInput): Promise<Submitted> {
    return { receipt: await this.submissions.submit(input) };
  }

  /** GraphQL demands a query. */
  @Query(() => Boolean)
  alive(): boolean {
    return true;
  }
}

/** Does the work of the intake as this stack commonly does it: the same host, one transaction a mutation. */
@Module({})
export class CommonWayModule {
  static of(databaseUrl: string, round: FieldedRound): DynamicModule {
    const dataSource = () =>
      new DataSource({
        type: 'postgres',
        url: databaseUrl,
        entities: [StoredResponse, PlainResponse],
        poolSize: 10,
      }).initialize();
    return {
      module: CommonWayModule,
      imports: [
        GraphQLModule.forRoot<ApolloDriverConfig>({
          driver: ApolloDriver,
          autoSchemaFile: true,
          graphiql: false,
          path: '/graphql',
        }),
      ],
      providers: [
        { provide: DataSource, useFactory: dataSource },
        { provide: FIELDED_ROUND, useValue: round },
        SubmissionService,
        SubmissionResolver,
      ],
    };
  }
}
