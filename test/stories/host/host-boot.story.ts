import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { ReadOrganisation, SatisfactionSurveyModule } from '@hailong/module';
import { ApolloDriver, ApolloDriverConfig } from '@nestjs/apollo';
import { Injectable, Module, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule, Query, Resolver } from '@nestjs/graphql';
import { startSmallHost } from '../../kit/servers/small-host';
import { TestDatabase, testDatabase } from '../../kit/test-database';

const run = promisify(execFile);

abstract class Lists {
  @Query(() => [String])
  surveyAgencies(): string[] {
    return ["the host's own"];
  }
}

@Resolver()
class ListResolver extends Lists {}

@Injectable()
class Desk {
  constructor(readonly organisation: ReadOrganisation) {}
}

describe('the boot of a host', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.drop());

  const surveyOf = (url = db.appUrl) =>
    SatisfactionSurveyModule.forRoot({ database: { url }, resolveActor: () => null });
  const refusalOf = (booting: Promise<unknown>) =>
    booting.then(
      () => 'booted',
      (error: Error) => error.message,
    );

  it('stops where a second module would split the data, before any database is opened', async () => {
    const nowhere = 'postgres://hailong_app:x@127.0.0.1:1/none';
    const second = startSmallHost({ survey: surveyOf(nowhere), imports: [surveyOf(nowhere)], logger: false });
    const refusal = await refusalOf(second);
    expect(refusal).toMatch(
      /An application has one SatisfactionSurveyModule and here are 2: call forRoot once/,
    );
    expect(refusal).toMatch(/Một ứng dụng chỉ dùng một SatisfactionSurveyModule, ở đây có 2/);
    const bare = startSmallHost({
      survey: surveyOf(nowhere),
      imports: [SatisfactionSurveyModule],
      logger: false,
    });
    expect(await refusalOf(bare)).toMatch(/here are 2: call forRoot once/);
  });

  it('goes on where several modules of the host import the same constant', async () => {
    const survey = surveyOf();
    @Module({ imports: [survey], providers: [Desk] })
    class Feature {}
    const { app } = await startSmallHost({ survey, imports: [Feature] });
    expect(await app.get(Desk, { strict: false }).organisation.byCode('H21')).toBeUndefined();
    await app.close();
  });

  it('stops at a root field of the host that the module declares too, and names both', async () => {
    const refusal = await refusalOf(startSmallHost({ survey: surveyOf(), providers: [ListResolver] }));
    expect(refusal).toMatch(/declared by .*host: Query\.surveyAgencies \(AgencyResolver and ListResolver\)/);
    expect(refusal).toMatch(/Trường gốc GraphQL .*Query\.surveyAgencies \(AgencyResolver và ListResolver\)/);
  });

  it('goes on where the host serves its field at an endpoint of its own', async () => {
    @Module({ providers: [ListResolver] })
    class Own {}
    const endpoint = (at: string, ...include: Type<object>[]) =>
      GraphQLModule.forRoot<ApolloDriverConfig>({
        driver: ApolloDriver,
        autoSchemaFile: true,
        path: at,
        include,
      });
    @Module({
      imports: [endpoint('own', Own), endpoint('survey-graphql', SatisfactionSurveyModule), Own, surveyOf()],
    })
    class TwoEndpoints {}
    const app = await NestFactory.create(TwoEndpoints, { logger: ['error'], abortOnError: false });
    await app.listen(0, '127.0.0.1');
    const ask = async (at: string, query: string) => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ query });
      return (await fetch(`${await app.getUrl()}/${at}`, { method: 'POST', headers, body })).json();
    };
    expect(await ask('own', '{ surveyAgencies }')).toEqual({ data: { surveyAgencies: ["the host's own"] } });
    expect(await ask('survey-graphql', '{ surveyAgencyTree { agency { code } } }')).toEqual({
      data: { surveyAgencyTree: [] },
    });
    await app.close();
  });

  it('names a type of the host that the module declares too', async () => {
    const hook = path.resolve('test/kit/run-typescript.cjs');
    const program = path.join(__dirname, 'clashing-host.ts');
    const failed = await run(process.execPath, ['--require', hook, program, db.appUrl]).catch(
      (error: { code: number; stdout: string; stderr: string }) => error,
    );
    expect(failed).toMatchObject({ code: 1 });
    const said = `${failed.stdout}${failed.stderr}`;
    expect(said).toMatch(/declared by the survey module and by the host: SurveyRound; rename the host's/);
    expect(said).toMatch(/Kiểu GraphQL có ở cả mô-đun khảo sát và cổng: SurveyRound;/);
  });
});
