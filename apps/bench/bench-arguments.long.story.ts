import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { SmallBench, openSmallBench } from './small-bench';
import { BENCHMARKS } from './src/catalogue';

describe('a benchmark', () => {
  let small: SmallBench;
  beforeAll(() => {
    small = openSmallBench();
  });
  afterAll(() => small.close());

  it('is listed with all others when no benchmark is named, and nothing is started', async () => {
    const listed = await small.run();
    for (const name of [...BENCHMARKS.map((each) => each.name), 'all'])
      expect(listed.stdout).toMatch(new RegExp(`^  ${name} \\[options\\] +\\p{L}`, 'mu'));
    expect([listed.code, listed.stderr]).toEqual([0, '']);
    expect(await small.run('--help')).toEqual(listed);
    expect(readdirSync(small.folder)).toEqual([]);
  });

  it.each([
    [['warp'], /There is no command "warp"; the commands: intake, latency.* See: npm run bench -- --help/],
    [['ranking', '--form'], /There is no option "--form".* See: npm run bench -- ranking --help/],
    [['ranking', '--sizes', '1500,10'], /--sizes "10" is wrong: it must be a whole number from 1500/],
    [['intake', '--clients', '8,x'], /--clients "x" is wrong: it must be a whole number from 1 to 1000/],
    [['intake', '--many', '0'], /--many "0" is wrong: it must be a whole number from 1 to 100/],
  ])(
    'that is written wrongly as %p is refused in a sentence before anything is started',
    async (args, en) => {
      const { code, stdout, stderr } = await small.run(...args);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(en);
      expect(readdirSync(small.folder)).toEqual([]);
    },
  );

  it('has every option of its help in the README', async () => {
    const readme = readFileSync(path.join(__dirname, 'README.md'), 'utf8');
    for (const { name } of BENCHMARKS) {
      expect(readme).toContain(`\`${name}`);
      const { stdout } = await small.run(name, '--help');
      for (const option of stdout.match(/(?<= )--[a-z-]+/g) ?? []) expect(readme).toContain(`\`${option}`);
    }
  });
});
