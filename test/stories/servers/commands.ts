import { hailong } from '../../kit/operator';

/** Environment of a command line. */
export type Variables = Readonly<Record<string, string>>;

/** Report of `hailong backup --json`. */
export interface Saved {
  readonly server: string;
  readonly tables: readonly { readonly name: string; readonly rows: number; readonly sha256: string }[];
}

/** Runs a command that must succeed and reads its JSON. */
export async function json<T>(variables: Variables, ...args: string[]): Promise<T> {
  const { code, stdout, stderr } = await hailong([...args, '--json'], { variables });
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${stdout}${stderr}`);
  return JSON.parse(stdout) as T;
}

/** Runs a command that must be refused: the codes of its problems. */
export async function problemsOf(variables: Variables, ...args: string[]): Promise<readonly string[]> {
  const { code, stdout } = await hailong([...args, '--json'], { variables });
  expect(code).toBe(1);
  return (JSON.parse(stdout) as { problems: { code: string }[] }).problems.map((each) => each.code);
}
