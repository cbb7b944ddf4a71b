/** `node --require` this: a child process of a story runs the TypeScript of the working tree. */
const path = require('node:path');
const Module = require('node:module');
const { transformFileSync } = require('@swc/core');

const root = path.resolve(__dirname, '../..');
const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  const [, lib, door = ''] = /^@hailong\/([^/]+)(\/(?:domain|use-cases))?$/.exec(request) ?? [];
  if (lib === undefined) return resolve.call(this, request, ...rest);
  const folder = lib === 'migrations' ? 'migrations' : `libs/${lib}/src${door}`;
  return resolve.call(this, path.join(root, folder, 'index.ts'), ...rest);
};
require.extensions['.ts'] = (module, file) => {
  const { code } = transformFileSync(file, {
    swcrc: false,
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true, dynamicImport: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      keepClassNames: true,
    },
  });
  module._compile(code, file);
};
