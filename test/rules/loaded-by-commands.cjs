/**
 * Lists the modules that commands of the command line load, each in an emptied process whose doors open late, as those of a
 * build do: lists of words as JSON in, lists of loaded paths as JSON out. `node --require test/kit/run-typescript.cjs
 * test/rules/loaded-by-commands.cjs '[["templates"]]'`
 */
const fs = require('node:fs');
const path = require('node:path');
const typescript = require('typescript');

const root = path.resolve(__dirname, '../..');
const DOOR = /\/libs\/[^/]+\/src\/((domain|use-cases)\/)?index\.ts$/;
const asWritten = require.extensions['.ts'];
const options = { module: typescript.ModuleKind.CommonJS, target: typescript.ScriptTarget.ES2022 };

async function main() {
  const { lateDoor } = await import('../../apps/launch/late-doors.mjs');
  require.extensions['.ts'] = (module, file) => {
    if (!DOOR.test(file.replaceAll('\\', '/'))) return asWritten(module, file);
    const text = fs.readFileSync(file, 'utf8');
    module._compile(lateDoor(typescript.transpile(text, options)), file);
  };
  const lists = [];
  for (const words of JSON.parse(process.argv[2])) lists.push(await loadedBy(words));
  process.stdout.write(JSON.stringify(lists));
}

async function loadedBy(words) {
  for (const known of Object.keys(require.cache)) delete require.cache[known];
  const { runHailong } = require(path.join(root, 'apps/cli/src/program.ts'));
  const ignored = () => undefined;
  const surroundings = {
    variables: {},
    stdout: ignored,
    stderr: ignored,
    stop: new globalThis.AbortController().signal,
  };
  const code = await runHailong(words, surroundings);
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}`);
  return Object.keys(require.cache).map((each) => path.relative(root, each));
}

void main();
