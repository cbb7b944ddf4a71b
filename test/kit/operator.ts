import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { runHailong } from '../../apps/cli/src/program';
import { Part, Province } from './province';
import { TEST_SECRET_KEY } from './secret-key';
import { TestDatabase } from './test-database';

/** Output and exit code of a command. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly variables?: Readonly<Record<string, string | undefined>>;
  readonly stop?: AbortController;
  /** Hears what goes to stderr at once. */
  readonly hear?: (text: string) => void;
}

/** A terminal with the province's database and a folder of files; the program runs in this process. */
export interface Operator {
  run(args: readonly string[], options?: RunOptions): Promise<Ran>;
  /** Runs a command that must succeed and reads its JSON. */
  json<T>(...args: string[]): Promise<T>;
  /** Runs a command that must be refused: code and place of each problem. */
  problemsOf(...args: string[]): Promise<readonly (readonly [code: string, place: string])[]>;
  readonly folder: string;
  /** Writes a file into the operator's folder and returns its name. */
  file(name: string, content: string | Buffer | object): string;
}

export interface WithOperator {
  readonly operator: Operator;
}

/** Commands know the real time only: for `aProvince('today')`. */
export function anOperator(): Part<Province, WithOperator> {
  return ({ db, whenClosing }) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'hailong-cli-'));
    whenClosing(() => rmSync(folder, { recursive: true, force: true }));
    const own = variablesOf(db, folder);
    const run: Operator['run'] = (args, options = {}) =>
      hailong(args, { ...options, variables: { ...own, ...options.variables } });
    const terminal: Operator = {
      folder,
      run,
      json: async <T>(...args: string[]) => {
        const { code, stdout, stderr } = await run([...args, '--json']);
        if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${stdout}${stderr}`);
        return JSON.parse(stdout) as T;
      },
      problemsOf: async (...args) => {
        const { code, stdout } = await run([...args, '--json']);
        expect(code).toBe(1);
        const { problems } = JSON.parse(stdout) as { problems: { code: string; place: string }[] };
        return problems.map((each) => [each.code, each.place] as const);
      },
      file: (name, content) => {
        const bytes =
          typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content);
        writeFileSync(path.join(folder, name), bytes);
        return name;
      },
    };
    return { operator: terminal };
  };
}

function variablesOf(db: TestDatabase, folder: string): RunOptions['variables'] {
  return {
    DATABASE_URL: db.adminUrl,
    APP_DATABASE_URL: db.appUrl,
    INIT_CWD: folder,
    // Not the checkout's: npm start may have put a key there.
    HAILONG_HOME: path.join(folder, 'home'),
    HAILONG_SECRET_KEY: TEST_SECRET_KEY,
    HAILONG_ANSWER_PAGE: 'https://dvc.example.vn/khao-sat',
  };
}

/** Runs one command line with nothing but what it is given. */
export async function hailong(args: readonly string[], options: RunOptions): Promise<Ran> {
  const [stdout, stderr]: [string[], string[]] = [[], []];
  const code = await runHailong(args, {
    variables: options.variables ?? {},
    stdout: (text) => void stdout.push(text),
    stderr: (text) => {
      stderr.push(text);
      options.hear?.(text);
    },
    interactive: false,
    stop: (options.stop ?? new AbortController()).signal,
  });
  return { code, stdout: stdout.join(''), stderr: stderr.join('') };
}
