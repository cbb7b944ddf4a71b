import { rmSync } from 'node:fs';
import path from 'node:path';
import { passableFolder } from '../../test/kit/embedded-elsewhere';
import { runBench } from './src/program';

/** Answer of a command line. */
export interface SmallRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Command lines with small sizes, in a folder of their own. */
export interface SmallBench {
  readonly folder: string;
  run(...args: string[]): Promise<SmallRun>;
  close(): void;
}

/** Opens a folder for benchmarks whose servers run the working tree, in processes of their own. */
export function openSmallBench(): SmallBench {
  const nodeOptions = process.env.NODE_OPTIONS;
  const folder = passableFolder();
  process.env.NODE_OPTIONS = `--require ${path.resolve('test/kit/run-typescript.cjs')}`;
  return {
    folder,
    run: async (...args) => {
      const [stdout, stderr]: [string[], string[]] = [[], []];
      const surroundings = {
        variables: { TMPDIR: folder },
        stdout: (text: string) => void stdout.push(text),
        stderr: (text: string) => void stderr.push(text),
        interactive: false,
        stop: new AbortController().signal,
      };
      const sizes = { responses: 300, seconds: 0.2, cells: 600 };
      const code = await runBench(args, surroundings, sizes);
      return { code, stdout: stdout.join(''), stderr: stderr.join('') };
    },
    close: () => {
      rmSync(folder, { recursive: true, force: true });
      if (nodeOptions === undefined) delete process.env.NODE_OPTIONS;
      else process.env.NODE_OPTIONS = nodeOptions;
    },
  };
}
