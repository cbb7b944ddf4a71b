/**
 * Two sizes in one run. `rules`: pure rules beside their code, no database, milliseconds.
 * `stories`: stores, use cases, walls, migrations and journeys on a real PostgreSQL that the run starts itself;
 * each file works on its own clone of a migrated template database.
 */
const path = require('node:path');

const rootDir = path.resolve(__dirname, '..');
/** What browsers run and stories play comes as ES modules only. */
const BROWSER_PACKAGES = '/node_modules/@cloudflare/';
const transform = {
  '^.+\\.ts$': [
    '@swc/jest',
    {
      sourceMaps: 'inline',
      module: { type: 'commonjs' },
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', decorators: true, dynamicImport: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        keepClassNames: true,
      },
    },
  ],
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
    '^@hailong/migrations$': '<rootDir>/migrations',
    '^@hailong/([^/]+)$': '<rootDir>/libs/$1/src',
    '^@hailong/([^/]+)/(domain|use-cases)$': '<rootDir>/libs/$1/src/$2',
  },
  transform,
  transformIgnorePatterns: [`/node_modules/(?!@cloudflare/)`],
};

module.exports = {
  rootDir,
  // Stories wait for a real server on a busy machine; a hang still ends.
  testTimeout: 60_000,
  projects: [
    {
      ...common,
      displayName: 'rules',
      roots: ['<rootDir>/libs', '<rootDir>/apps'],
      testRegex: '(?<!\\.db)\\.spec\\.ts$',
    },
    {
      ...common,
      displayName: 'stories',
      roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/test'],
      testRegex: '(\\.db\\.spec|\\.story)\\.ts$',
      globalSetup: '<rootDir>/test/kit/global-setup.ts',
      globalTeardown: '<rootDir>/test/kit/global-teardown.ts',
    },
  ],
};
