import { SatisfactionSurveyModule, dataHome, provision, storedSecretKey } from '@hailong/module';
import { JwtModule, JwtService } from '@nestjs/jwt';
import { DynamicModule } from '@nestjs/common';
import { transformSync } from '@swc/core';
import { importAgencies } from '../../kit/agencies';
import { TEST_SECRET_KEY } from '../../kit/secret-key';
import { shownPortal } from '../../kit/shown-portal';
import { SmallHost, startSmallHost } from '../../kit/servers/small-host';
import { TestDatabase, testDatabase } from '../../kit/test-database';

const README = 'README.md#From an empty folder to the first answered form';
const SECRET = 'a secret of the portal, 32 bytes and more';

/** Packages that the program imports, with the exports of this project under its published name. */
const PACKAGES: Readonly<Record<string, object>> = {
  'hai-long': { SatisfactionSurveyModule, dataHome, provision, storedSecretKey },
  '@nestjs/jwt': { JwtModule, JwtService },
};

/** The program of the README that has a login by JWT. */
function surveyOfTheReadme(): DynamicModule {
  const program = shownPortal([README]).files.get('src/survey.ts') ?? '';
  const { code } = transformSync(program, {
    swcrc: false,
    module: { type: 'commonjs' },
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
  });
  const exports: { Survey?: DynamicModule } = {};
  // oxlint-disable-next-line typescript/no-implied-eval -- runs the README itself
  const run = new Function('require', 'exports', code) as (requiring: unknown, exports: object) => void;
  run((name: string) => PACKAGES[name], exports);
  return exports.Survey!;
}

describe('a login by JWT as the README shows it', () => {
  let db: TestDatabase;
  let host: SmallHost;
  beforeAll(async () => {
    db = await testDatabase();
    Object.assign(process.env, {
      PORTAL_TOKEN_SECRET: SECRET,
      SURVEY_DATABASE_URL: db.appUrl,
      HAILONG_SECRET_KEY: TEST_SECRET_KEY,
    });
    host = await startSmallHost({ survey: surveyOfTheReadme() });
    await importAgencies(host.app);
  });
  afterAll(async () => {
    await host.app.close();
    await db.drop();
  });

  const jwt = new JwtService({ secret: SECRET });
  const CLAIMS = { sub: 'nguyen.an', agency: 'P.1', roles: ['agency-administrator'] };
  const answerTo = (token?: string) =>
    host.ask(
      '{ surveyCounters { label } }',
      {},
      token === undefined ? {} : { authorization: `Bearer ${token}` },
    );

  it('lets the person of a token act with the roles in it', async () => {
    const { data, errors } = await answerTo(jwt.sign(CLAIMS));
    expect([errors, data]).toEqual([undefined, { surveyCounters: [] }]);
  });

  it.each([
    ['no token', undefined],
    ['an expired token', jwt.sign(CLAIMS, { expiresIn: -1 })],
    ['a token that somebody else signed', new JwtService({ secret: 'another secret' }).sign(CLAIMS)],
    ['a text that is no token', 'x'],
  ])(
    'asks for a login again where there is %s, in the code that clients refresh their token on',
    async (_, token) => {
      const { data, errors } = await answerTo(token);
      expect(data).toBeNull();
      expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    },
  );
});
