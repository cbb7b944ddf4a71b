import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Packages that take longer to load than a short command to work, and the libs' resolvers and stores. */
const HEAVY =
  /node_modules\/(@nestjs|@apollo|graphql|typeorm|pg|rxjs|class-validator|exceljs|nodemailer|fastify)\/|\/(graphql|persistence)\//;
const SHORT = [['templates'], ['--help'], ['--version'], ['rank', '--help'], ['load', '--help']];

/** Paths of the modules that each command brings into a process that has loaded nothing. */
function loadedBy(commands: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const typescript = join(__dirname, '../kit/run-typescript.cjs');
  const program = join(__dirname, 'loaded-by-commands.cjs');
  const out = execFileSync(process.execPath, ['--require', typescript, program, JSON.stringify(commands)]);
  return JSON.parse(out.toString()) as string[][];
}

describe('a command that needs no database', () => {
  const loaded = loadedBy(SHORT);

  it.each(SHORT.map((words, at) => [words.join(' '), at] as const))(
    'loads neither Nest nor a driver nor a writer of files: %s',
    (_, at) => {
      expect(loaded[at]).toContain('apps/cli/src/program.ts');
      expect(loaded[at]?.filter((file) => HEAVY.test(file))).toEqual([]);
    },
  );
});
