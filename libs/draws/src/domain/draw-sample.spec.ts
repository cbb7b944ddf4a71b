import { createHash } from 'node:crypto';
import { DrawnSample, SampleDesign, drawSample } from './draw-sample';
import { FrameEntry } from './frame-list';
import { priorityOf } from './priority';

const entry = (code: string, stratum = 'all', same = ''): FrameEntry => ({ code, stratum, same });
const many = (count: number, stratum = 'all') =>
  Array.from({ length: count }, (_, i) => entry(`H21.17-2026-${stratum}-${i}`, stratum));
const each = (size: number, more: Partial<SampleDesign> = {}): SampleDesign => ({
  sizes: { kind: 'fixed', each: size, exceptions: {} },
  ...more,
});
function drawn(frame: readonly FrameEntry[], design: SampleDesign, seed = 'a seed'): DrawnSample {
  const verdict = drawSample(frame, design, seed);
  if (!verdict.ok) throw new Error(verdict.problems[0]?.code);
  return verdict.value;
}

describe('a draw by hash order', () => {
  it('a draw orders each stratum by SHA-256 of seed/code: the first are the sample, the next the replacements', () => {
    const frame = [...many(30, 'b'), ...many(20, 'a')];
    const byHand = (stratum: string) =>
      frame
        .filter((each) => each.stratum === stratum)
        .map(({ code }) => [createHash('sha256').update(`s/${code}`).digest('hex'), code] as const)
        .sort()
        .map(([, code]) => code);
    const { strata } = drawn(frame, each(5), 's');
    expect(strata).toEqual([
      {
        name: 'a',
        population: 20,
        wanted: 5,
        sample: byHand('a').slice(0, 5),
        replacements: byHand('a').slice(5),
      },
      {
        name: 'b',
        population: 30,
        wanted: 5,
        sample: byHand('b').slice(0, 5),
        replacements: byHand('b').slice(5),
      },
    ]);
  });

  it('priorities are the digests that sha256sum prints', () => {
    // printf '%s/%s' 42 H21.17-240801-0001 | sha256sum
    expect(priorityOf('42', 'H21.17-240801-0001')).toBe(
      'eab297fa32b608857220faff84e6ddf4465406d1cf9814b058c3ae77033632fb',
    );
  });

  it('a draw depends on the seed and not on the order of the frame', () => {
    const frame = many(200);
    expect(drawn([...frame].reverse(), each(20))).toEqual(drawn(frame, each(20)));
    expect(drawn(frame, each(20), 'other').strata[0]?.sample).not.toEqual(
      drawn(frame, each(20)).strata[0]?.sample,
    );
  });

  it('a stratum is drawn alike whatever dossiers come into another stratum', () => {
    const a = many(50, 'a');
    expect(drawn([...a, ...many(70, 'b')], each(9)).strata[0]).toEqual(drawn(a, each(9)).strata[0]);
  });

  it('a stratum that is smaller than its size is taken whole, with the number that was wanted', () => {
    const { strata } = drawn([...many(3, 'a'), ...many(40, 'b')], each(10));
    expect(strata[0]).toMatchObject({ population: 3, wanted: 10, replacements: [] });
    expect(strata[0]?.sample).toHaveLength(3);
    expect(strata[1]?.sample).toHaveLength(10);
  });

  it('a draw has so many replacements for each dossier of the sample, or all that are left', () => {
    const replacements = (design: SampleDesign) => drawn(many(100), design).strata[0]?.replacements.length;
    expect(replacements(each(10))).toBe(90);
    expect(replacements(each(10, { replacements: 2 }))).toBe(20);
    expect(replacements(each(10, { replacements: 0 }))).toBe(0);
    expect(replacements(each(60, { replacements: 1 }))).toBe(40);
  });

  it('a person is drawn once across strata, by the dossier that comes first in the order of the draw', () => {
    const twins = [entry('t1', 'a', 't1'), entry('t2', 'b', 't1'), entry('t3', 'a', 't1')];
    for (const seed of ['1', '2', '3', '4', '5', '6']) {
      const [first] = twins.map(({ code }) => [priorityOf(seed, code), code] as const).sort();
      const { strata, samePerson } = drawn([...many(9, 'a'), ...many(9, 'b'), ...twins], each(99), seed);
      const found = strata.flatMap(({ sample }) => sample).filter((code) => code.startsWith('t'));
      expect([found, samePerson]).toEqual([[first?.[1]], 2]);
    }
  });

  it('a person keeps the chance in one stratum while no dossier of theirs is called in another', () => {
    // The kin stand in a stratum of many of which one is drawn, and in one that is taken whole.
    const kin = Array.from({ length: 6 }, (_, i) => [
      entry(`a${i}`, 'many', `a${i}`),
      entry(`b${i}`, 'whole', `a${i}`),
    ]).flat();
    const sizes = { kind: 'fixed', each: 1, exceptions: { whole: 99 } } as const;
    for (const seed of ['1', '2', '3', '4', '5', '6']) {
      const { strata } = drawn([...many(40, 'many'), ...kin], { sizes, replacements: 0 }, seed);
      const [first, whole] = strata;
      const calledInMany = (first?.sample ?? []).filter((code) => code.startsWith('a')).length;
      expect(whole?.sample).toHaveLength(6 - calledInMany);
    }
  });

  it('no person is listed twice, neither in the samples nor among the replacements', () => {
    const kin = Array.from({ length: 40 }, (_, i) => entry(`k${i}`, i % 2 ? 'a' : 'b', `k${i % 10}`));
    const { strata, samePerson } = drawn([...many(5, 'a'), ...many(5, 'b'), ...kin], each(3));
    const listed = strata.flatMap(({ sample, replacements }) => [...sample, ...replacements]);
    const persons = listed.filter((code) => code.startsWith('k')).map((code) => Number(code.slice(1)) % 10);
    expect([persons.length, new Set(persons).size, samePerson]).toEqual([10, 10, 30]);
  });

  it('strata are sized by the dossiers of the frame, whatever the seed', () => {
    const frame = [...many(10, 'a'), ...many(30, 'b')];
    const { strata } = drawn(frame, { sizes: { kind: 'proportional', total: 8, minimum: 0 } });
    expect(strata.map(({ wanted }) => wanted)).toEqual([2, 6]);
    expect(drawSample(frame, { sizes: { kind: 'equal', total: 8, minimum: 5 } }, 's')).toMatchObject({
      problems: [{ code: 'SAMPLE_TOTAL_TOO_SMALL' }],
    });
  });

  it('every dossier of a stratum has the same chance, and so has every pair', () => {
    const [size, taken, draws] = [30, 6, 2000];
    const frame = many(size);
    const single = new Map<string, number>();
    const pairs = new Map<string, number>();
    for (let seed = 0; seed < draws; seed += 1) {
      const sample = [...(drawn(frame, each(taken), `seed ${seed}`).strata[0]?.sample ?? [])].sort();
      sample.forEach((code, i) => {
        single.set(code, (single.get(code) ?? 0) + 1);
        for (const other of sample.slice(i + 1))
          pairs.set(`${code} ${other}`, (pairs.get(`${code} ${other}`) ?? 0) + 1);
      });
    }
    // Fixed seeds: always the same numbers. 0.1 % points of chi-square with 29 and 434 degrees of freedom: 58.3, 529.
    const chance = taken / size;
    const ofOne = chiSquare(single, size, draws * chance) / (1 - chance);
    expect(ofOne * ((size - 1) / size)).toBeLessThan(58.3);
    const allPairs = (size * (size - 1)) / 2;
    expect(chiSquare(pairs, allPairs, (draws * (taken * (taken - 1))) / (size * (size - 1)))).toBeLessThan(
      529,
    );
  });
});

function chiSquare(counts: ReadonlyMap<string, number>, cells: number, expected: number): number {
  const seen = [...counts.values()];
  const all = [...seen, ...Array<number>(cells - seen.length).fill(0)];
  return all.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}
