import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import floors from './floors.cjs';
import { isTest, isThere, sourcesUnder } from './sources';

/** Most modules that the rules of a lib bring in: the vocabulary of kernel and statistics, and the rules of lower libs. */
const MOST_MODULES = 60;
const MACHINERY = /node_modules\/(@nestjs|graphql|typeorm|pg|class-validator|class-transformer)\//;
const RULES = /\/domain\/[^/]+\.ts$/;

const doors = floors.order
  .map((lib) => `libs/${lib}/src/domain/index.ts`)
  .concat('libs/kernel/src/index.ts', 'libs/statistics/src/index.ts')
  .filter(isThere);
const beside = sourcesUnder('libs').filter((source) => RULES.test(source.file));
const rulesOf = (lib: string) =>
  beside
    .filter((source) => source.file.startsWith(`libs/${lib}/`) && !isTest(source))
    .map(({ file }) => file);

/** Paths of the modules that each group of files brings into a process that has loaded nothing. */
function loadedBy(groups: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const typescript = join(__dirname, '../kit/run-typescript.cjs');
  const program = join(__dirname, 'loaded-modules.cjs');
  const out = execFileSync(process.execPath, ['--require', typescript, program, JSON.stringify(groups)]);
  return JSON.parse(out.toString()) as string[][];
}

describe('the rules of a lib', () => {
  const ofDoors = loadedBy(doors.map((door) => [door]));
  const ofLibs = loadedBy(floors.order.map(rulesOf));

  it.each(doors)('load at most sixty modules through %s', (door) => {
    const loaded = ofDoors[doors.indexOf(door)] ?? [];
    expect(loaded).toContain(door);
    expect(loaded.length).toBeLessThanOrEqual(MOST_MODULES);
  });

  it.each(floors.order)('load neither Nest nor GraphQL nor TypeORM in any file of %s', (lib) => {
    const loaded = ofLibs[floors.order.indexOf(lib)] ?? [];
    expect(loaded.length).toBeGreaterThanOrEqual(rulesOf(lib).length);
    expect(loaded.filter((path) => MACHINERY.test(path))).toEqual([]);
  });

  it('are tested without machinery: a spec beside them knows other libs by their rules', () => {
    const indexes = beside
      .filter(isTest)
      .flatMap(({ file, text }) =>
        [...text.matchAll(/^import (?!type ).*'(@hailong\/(?!kernel|statistics)[^/']+)'/gm)].map(
          ([, door]) => `${file} imports ${door}`,
        ),
      );
    expect(indexes).toEqual([]);
  });
});
