import { readFileSync } from 'node:fs';
import path from 'node:path';

const DOCUMENTS = path.resolve(__dirname, '../../libs/module');

/** A portal as sections of the module's documents show it: later sections replace files and packages of earlier ones. */
export interface ShownPortal {
  /** Text of each file by its path in the portal. */
  readonly files: ReadonlyMap<string, string>;
  /** Arguments of `npm pkg set`. */
  readonly settings: readonly string[];
  /** Package and version of each, `graphql@16`. */
  readonly packages: readonly string[];
  readonly tools: readonly string[];
}

/** @param sections `README.md#Heading` */
export function shownPortal(sections: readonly string[]): ShownPortal {
  const blocks = sections.flatMap((section) => blocksOf(section));
  const files = blocks.filter(({ name }) => name !== '').map(({ name, text }) => [name, text] as const);
  const commands = blocks
    .filter(({ language }) => language === 'sh')
    .flatMap(({ text }) => text.trim().split('\n'))
    .map(words);
  const packages = new Map<string, string>();
  const tools = new Map<string, string>();
  for (const [, command, ...args] of commands) {
    const target = args[0] === '--save-dev' ? tools : packages;
    const named = args.filter((word) => !word.startsWith('--'));
    for (const name of named) if (command === 'install') target.set(nameOf(name), name);
    for (const name of named) if (command === 'uninstall') packages.delete(name);
  }
  const settings = commands.flatMap(([, command, , ...args]) => (command === 'pkg' ? args : []));
  return { files: new Map(files), settings, packages: [...packages.values()], tools: [...tools.values()] };
}

function blocksOf(section: string) {
  const [document = '', heading = ''] = section.split('#');
  const text = readFileSync(path.join(DOCUMENTS, document), 'utf8');
  const found = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`));
  if (found === undefined) throw new Error(`${document} has no section "${heading}"`);
  return [...found.matchAll(/^```(\w+) ?(.*)\n([^]*?)^```$/gm)].map(
    ([, language = '', name = '', block = '']) => ({ language, name, text: block }),
  );
}

/** Words of a command line; quotes hold a word together. */
function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

/** Name without its version; a path is a name of its own. */
function nameOf(packageName: string): string {
  return packageName.replace(/(?<=.)@[^/]*$/, '');
}
