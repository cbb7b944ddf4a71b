/**
 * Set of globals for all test files of a worker: without it jest makes new ones for each file, and everything that
 * {@link SharedRuntime} keeps would belong to globals that are gone. Changes of a file are taken back before the
 * next: environment variables, the time limit of its tests, and the listeners of jest's own reporting.
 */
const asyncHooks = require('node:async_hooks');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

/** Key under which jest keeps the things of a file. */
const OF_ONE_FILE = [Symbol.for('EVENT_HANDLERS'), Symbol.for('TEST_TIMEOUT_SYMBOL')];
/** Description of the key that jest makes anew for each file; under it are the tests, and what they opened. */
const TESTS_OF_ONE_FILE = 'JEST_STATE_SYMBOL';
const kept = new Map();

/** Storages that a file opened. Node passes each open one on with every promise, so those of earlier files would add up. */
const storages = new Set();
asyncHooks.AsyncLocalStorage = class extends asyncHooks.AsyncLocalStorage {
  constructor(...options) {
    super(...options);
    storages.add(this);
  }
};

/** Bytes of heap, most of it garbage, at which a worker collects. At `workerIdleMemoryLimit` jest would start another one. */
const MOST_HEAP = 600 * 1024 ** 2;
/** Bytes that are worth the next collection: a second of processor time where half a gigabyte is alive. */
const LEAST_GROWTH = 150 * 1024 ** 2;
let left = 0;
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

module.exports = class SharedEnvironment extends TestEnvironment {
  constructor(config, context) {
    const known = kept.get(config.projectConfig.id);
    if (known) {
      known.renew();
      return known;
    }
    super(config, context);
    this.exit = Reflect.get(this.global.process, 'exit');
    kept.set(config.projectConfig.id, this);
  }

  renew() {
    for (const symbol of OF_ONE_FILE) delete this.global[symbol];
    const { env } = this.global.process;
    for (const name of Object.keys(env)) if (!(name in process.env)) delete env[name];
    Object.assign(env, process.env);
  }

  /** The worker's end is the end of the globals. */
  async teardown() {
    for (const storage of storages) storage.disable();
    storages.clear();
    this.forgetTests();
    if (process.memoryUsage().heapUsed < Math.max(MOST_HEAP, left + LEAST_GROWTH)) return;
    collectGarbage();
    left = process.memoryUsage().heapUsed;
  }

  /** Lets go of the tests of a file: their functions hold each portal that they opened, two to four megabytes. */
  forgetTests() {
    const { global, exit } = this;
    for (const symbol of Object.getOwnPropertySymbols(global)) {
      if (symbol.description !== TESTS_OF_ONE_FILE) continue;
      emptyBlock(global[symbol].rootDescribeBlock);
      delete global[symbol];
    }
    // Jest wraps it for each file, and keeps what was deleted from the globals.
    global.process.exit = exit;
    this._globalProxy.leftovers.length = 0;
  }
};

/** Timers and connections that outlive a file know the test in which they began: only its functions and its place must go. */
function emptyBlock({ hooks, children }) {
  for (const hook of hooks) hook.fn = hook.asyncError = undefined;
  for (const child of children) {
    if (child.type === 'describeBlock') emptyBlock(child);
    else child.fn = child.asyncError = undefined;
  }
}
