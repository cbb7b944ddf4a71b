/**
 * Three sizes. `rules`: pure rules beside their code, no database, milliseconds.
 * `stories`: stores, use cases, walls, migrations and journeys on a real PostgreSQL that the run starts itself;
 * each file works on its own clone of a migrated template database.
 * `long` (`*.long.story.ts`): stories of half a minute and more, of crashes, installations and whole provinces;
 * `npm run test:long` runs them, `npm test` does not.
 */
const { availableParallelism } = require('node:os');
const path = require('node:path');
const compileOptions = require('./runner/compile-options.cjs');

const rootDir = path.resolve(__dirname, '..');
/** Packages for browsers come as ES modules only. */
const BROWSER_PACKAGES = '/node_modules/@cloudflare/';
const transform = {
  '^.+\\.ts$': ['@swc/jest', { sourceMaps: 'inline', ...compileOptions }],
  [`${BROWSER_PACKAGES}.+\\.js$`]: [
    '@swc/jest',
    { module: { type: 'commonjs' }, jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } } },
  ],
};
const common = {
  rootDir,
  testEnvironment: '<rootDir>/test/runner/shared-environment.cjs',
  runtime: '<rootDir>/test/runner/shared-runtime.cjs',
  moduleFileExtensions: ['ts', 'js', 'json'],
  moduleNameMapper: {
    '^hai-long$': '<rootDir>/libs/module/src',
    '^@hailong/migrations$': '<rootDir>/migrations',
    '^@hailong/([^/]+)$': '<rootDir>/libs/$1/src',
    '^@hailong/([^/]+)/(domain|use-cases)$': '<rootDir>/libs/$1/src/$2',
  },
  transform,
  transformIgnorePatterns: [`/node_modules/(?!@cloudflare/)`],
};

const onPostgres = {
  ...common,
  roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/test'],
  setupFiles: ['<rootDir>/test/runner/graphql-as-in-production.cjs'],
  globalSetup: '<rootDir>/test/kit/global-setup.ts',
  globalTeardown: '<rootDir>/test/kit/global-teardown.ts',
};

module.exports = {
  rootDir,
  // Only so that a hang ends: no test may depend on the speed of the machine.
  testTimeout: 15 * 60_000,
  // At least two, because a story waits for the server half of its time; more than four would wait for that one server.
  maxWorkers: Math.min(4, Math.max(2, availableParallelism())),
  // With a limit jest never runs tests in its own process, where a connection that a failed set-up left would hold the run.
  workerIdleMemoryLimit: '1GB',
  // A worker frees half a gigabyte when it ends: beside other work that takes longer than jest's half second.
  workerGracefulExitTimeout: 30_000,
  projects: [
    {
      ...common,
      displayName: 'rules',
      roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/test/rules'],
      testRegex: '(?<!\\.db)\\.spec\\.ts$',
    },
    {
      ...onPostgres,
      displayName: 'stories',
      testRegex: '(\\.db\\.spec|(?<!\\.long)\\.story)\\.ts$',
    },
    { ...onPostgres, displayName: 'long', testRegex: '\\.long\\.story\\.ts$' },
  ],
};
