/**
 * Loads packages and our own code once a worker instead of once a test file: NestJS, GraphQL and TypeORM are two thousand
 * modules, and loading them took more of a run than the tests. Test files themselves, and jest's own bookkeeping of one
 * file, are loaded anew. A test must therefore not rely on fresh module state, nor leave any behind; none mocks a module.
 * Relies on the inside of the jest version that package.json names exactly.
 */
const { default: Runtime } = require('jest-runtime');

const TEST_FILE = /\.(spec|story)\.ts$/;
const OF_ONE_FILE = /[\\/]jest-circus[\\/]/;
const kept = new Map();

module.exports = class SharedRuntime extends Runtime {
  constructor(config, ...rest) {
    const known = kept.get(config.id);
    const [, , , , , testPath] = rest;
    if (known) {
      known.begin(testPath);
      return known;
    }
    super(config, ...rest);
    kept.set(config.id, this);
  }

  begin(testPath) {
    this._testPath = testPath;
    this.executor.testPath = testPath;
    this.testState.state = 'loading';
  }

  /** Instead of throwing everything away. */
  teardown() {
    this.restoreAllMocks();
    forget(this.registries.moduleRegistry, TEST_FILE);
    forget(this.registries.internalModuleRegistry, OF_ONE_FILE);
    this.testMainModule.reset();
    this.jestGlobals.clearJestObjectCache();
  }
};

function forget(modules, pattern) {
  for (const file of modules.keys()) if (pattern.test(file)) modules.delete(file);
}
