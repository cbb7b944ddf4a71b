import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ProblemKind } from '@hailong/kernel';

export interface ListedProblem {
  readonly code: string;
  /** Folder of the lib below `libs/`, or of the app below the root: `surveys`, `apps/cli`. */
  readonly lib: string;
  readonly vi: string;
  readonly en: string;
}

/** Every problem of every file called `problems.ts`, its texts with `{name}` for what was found, in order of the code. */
export async function listedProblems(): Promise<ListedProblem[]> {
  const files = ['libs', 'apps'].flatMap((top) =>
    readdirSync(top, { recursive: true, encoding: 'utf8' })
      .filter((file) => path.basename(file) === 'problems.ts' && !file.includes('node_modules'))
      .map((file) => path.join(top, file)),
  );
  const listed = await Promise.all(files.map(problemsOfFile));
  return listed.flat().toSorted((one, other) => (one.code < other.code ? -1 : 1));
}

async function problemsOfFile(file: string): Promise<ListedProblem[]> {
  const [top, name] = file.split(path.sep);
  const exports = (await import(path.resolve(file))) as Record<string, unknown>;
  return Object.values(exports)
    .filter((exported) => typeof exported === 'object' && exported !== null)
    .flatMap((table) => Object.values(table).filter(isProblemKind))
    .map((kind) => ({
      code: kind.code,
      lib: top === 'libs' ? `${name}` : `${top}/${name}`,
      ...textsOf(kind),
    }));
}

function isProblemKind(value: unknown): value is ProblemKind {
  return (
    typeof value === 'object' && value !== null && 'code' in value && 'wording' in value && 'at' in value
  );
}

function textsOf({ wording }: ProblemKind): { vi: string; en: string } {
  if (typeof wording !== 'function') return wording;
  const names = parametersOf(wording);
  const { vi, en } = wording(...(names.map(placeHolder) as never[]));
  return { vi, en };
}

/** Names of the parameters; a parameter taken apart has none, its parts bring their own. */
function parametersOf(wording: (...found: never[]) => unknown): string[] {
  const list = /^\(?([^=]*?)\)?\s*=>/s.exec(wording.toString())?.[1] ?? '';
  const whole = list.replace(/\{[^}]*\}/g, '');
  return list.trim() === '' ? [] : whole.split(',').map((name) => name.trim());
}

/** A value that answers every property and every call, and reads as `{name}` in a text. */
function placeHolder(name: string): unknown {
  const text = `{${name}}`;
  return new Proxy(() => undefined, {
    get: (_, key) => {
      if (key === Symbol.toPrimitive) return () => text;
      if (key === Symbol.iterator) return () => [placeHolder(name)].values();
      if (key === 'toString' || key === 'join') return () => text;
      if (key in Array.prototype || key in String.prototype) return () => placeHolder(name);
      return placeHolder([name, String(key)].filter(Boolean).join('.'));
    },
  });
}
