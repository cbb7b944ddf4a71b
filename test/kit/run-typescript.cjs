/** `node --require` this: a child process of a story runs the TypeScript of the working tree. */
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const Module = require('node:module');
const compileOptions = require('../runner/compile-options.cjs');

const root = path.resolve(__dirname, '../..');
const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  const [, lib, door = ''] = /^@hailong\/([^/]+)(\/(?:domain|use-cases))?$/.exec(request) ?? [];
  if (lib === undefined) return resolve.call(this, request, ...rest);
  const folder = lib === 'migrations' ? 'migrations' : `libs/${lib}/src${door}`;
  return resolve.call(this, path.join(root, folder, 'index.ts'), ...rest);
};

const options = { swcrc: false, ...compileOptions };
/** Programs by the hash of their text and of what makes them: the many processes of a run compile each file once. */
const kept = path.join(root, 'node_modules/.cache/hailong/programs');
const made = createHash('sha1')
  .update(JSON.stringify(options))
  .update(fs.readFileSync(require.resolve('@swc/core/package.json')));

require.extensions['.ts'] = (module, file) => module._compile(programOf(file), file);

function programOf(file) {
  const text = fs.readFileSync(file);
  const place = path.join(kept, made.copy().update(file).update(text).digest('hex'));
  try {
    return fs.readFileSync(place, 'utf8');
  } catch {
    const { code } = require('@swc/core').transformFileSync(file, options);
    keep(place, code);
    return code;
  }
}

/** Processes keep the same program at the same time: each moves a file of its own there. Kept or not, the program runs. */
function keep(place, code) {
  try {
    fs.mkdirSync(kept, { recursive: true });
    fs.writeFileSync(`${place}.${process.pid}`, code);
    fs.renameSync(`${place}.${process.pid}`, place);
  } catch {
    // Another account may not write here.
  }
}
