import { isThere, readSource, sourcesUnder } from './sources';

/** A name that a door of a lib exports. */
export interface DoorName {
  /** Path of the door, `libs/quotas/src/domain/index.ts`. */
  readonly door: string;
  readonly name: string;
}

/** A name that a file takes from a door. */
export interface Taking extends DoorName {
  readonly by: string;
}

const DOORS = ['index.ts', 'domain/index.ts', 'use-cases/index.ts'];
const DOOR = String.raw`'@hailong/([^/']+)(?:/(domain|use-cases))?'`;
/** `import { … } from`, `export { … } from`, `const { … } = await import(…)`, each with its door. */
const NAMED = new RegExp(String.raw`\{([^{}]*)\}(?: from |\s*=\s*await import\()${DOOR}`, 'g');
/** The type `import('…').Name`. */
const TYPE = new RegExp(String.raw`(?<!await )import\(${DOOR}\)\.(\w+)`, 'g');
/** Every way to a door. */
const ANY = new RegExp(String.raw`(?:from |import |import\(|require\()${DOOR}`, 'g');

export function doorsOf(lib: string): readonly string[] {
  return DOORS.map((door) => `libs/${lib}/src/${door}`).filter(isThere);
}

/** Tells whether a door exports everything that some file has. */
export function hasStar(door: string): boolean {
  return /^export \*/m.test(readSource(door));
}

/** Names that a door exports. */
export function namesOf(door: string): readonly string[] {
  return [...readSource(door).matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, list]) =>
    namesIn(list as string).map(([, shown]) => shown),
  );
}

/** Every name that a file of these folders takes from a door of a lib that it does not belong to; `*`: all of it. */
export function takings(...folders: readonly string[]): readonly Taking[] {
  return sourcesUnder(...folders).flatMap(({ file, text }) =>
    [...named(text), ...typed(text), ...whole(text)]
      .filter(({ door }) => !file.startsWith(door.slice(0, door.indexOf('/src/') + 1)))
      .map((taken) => ({ ...taken, by: file })),
  );
}

function named(text: string): DoorName[] {
  return [...text.matchAll(NAMED)].flatMap(([, list, lib, door]) =>
    namesIn(list as string).map(([name]) => ({ door: pathOf(lib as string, door), name })),
  );
}

function typed(text: string): DoorName[] {
  return [...text.matchAll(TYPE)].map(([, lib, door, name]) => ({
    door: pathOf(lib as string, door),
    name: name as string,
  }));
}

/** Doors that are taken without names. */
function whole(text: string): DoorName[] {
  const ways = [...text.matchAll(ANY)].map(([, lib, door]) => pathOf(lib as string, door));
  const byName = [...text.matchAll(NAMED)].map(([, , lib, door]) => pathOf(lib as string, door));
  const byType = [...text.matchAll(TYPE)].map(([, lib, door]) => pathOf(lib as string, door));
  const seen = new Set([...byName, ...byType]);
  return ways.filter((door) => !seen.has(door)).map((door) => ({ door, name: '*' }));
}

function pathOf(lib: string, door: string | undefined): string {
  return `libs/${lib}/src/${door ? `${door}/` : ''}index.ts`;
}

/** The names of a list, each as it is taken and as it is known afterwards. */
function namesIn(list: string): [string, string][] {
  return list
    .split(',')
    .map((each) => each.trim().replace(/^type /, ''))
    .filter((each) => each !== '')
    .map((each) => {
      const [name = '', shown = name] = each.split(/ as |: /);
      return [name, shown];
    });
}
