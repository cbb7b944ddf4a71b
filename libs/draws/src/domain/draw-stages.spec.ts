import { createHash } from 'node:crypto';
import { DrawnStages, DrawnVillage, drawStages } from './draw-stages';
import { StagesDesign } from './stages-design';
import { Village, villageName } from './village-list';

const DESIGN: StagesDesign = {
  communes: 2,
  exceptions: {},
  communesBy: 'size',
  villages: 2,
  villagesBy: 'size',
  households: 4,
  replacements: 1,
};

/** Communes c1 … of a stratum, with villages of the given numbers of households. */
const stratum = (name: string, ...communes: readonly (readonly number[])[]): Village[] =>
  communes.flatMap((sizes, at) =>
    sizes.map((households, no) => ({
      commune: `${name}.c${at + 1}`,
      village: `Thôn ${no + 1}`,
      stratum: name,
      households,
    })),
  );
const FRAME = [
  ...stratum('do-thi', [40, 60, 50], [30, 30, 20], [80, 10, 25], [12, 18, 44]),
  ...stratum('nong-thon', [90, 21], [33, 34], [55, 66, 77]),
];
const villagesOf = (strata: readonly DrawnStages[]): DrawnVillage[] =>
  strata.flatMap(({ villages }) => villages);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('a draw in stages', () => {
  it('draws the communes of each stratum, the villages of each commune and the households of each village', () => {
    const strata = drawStages(FRAME, { ...DESIGN, exceptions: { 'nong-thon': 1 } }, 'a seed');
    expect(strata.map(({ name, communes, communesDrawn }) => [name, communes, communesDrawn])).toEqual([
      ['do-thi', 4, 2],
      ['nong-thon', 3, 1],
    ]);
    const perCommune = new Map<string, number>();
    for (const { commune, sample, replacements, households } of villagesOf(strata)) {
      perCommune.set(commune, (perCommune.get(commune) ?? 0) + 1);
      expect(sample).toHaveLength(4);
      expect(replacements).toHaveLength(4);
      const lines = [...sample, ...replacements];
      expect(new Set(lines).size).toBe(8);
      expect(lines.every((line) => line >= 1 && line <= households)).toBe(true);
    }
    expect([...perCommune.values()]).toEqual([2, 2, 2]);
  });

  it('depends on the seed and not on the order of the list', () => {
    expect(drawStages([...FRAME].reverse(), DESIGN, 's')).toEqual(drawStages(FRAME, DESIGN, 's'));
    expect(drawStages(FRAME, DESIGN, 'other')).not.toEqual(drawStages(FRAME, DESIGN, 's'));
  });

  it('orders the households of a village by SHA-256 of seed/commune/village/line', () => {
    for (const { sample, replacements, ...village } of villagesOf(drawStages(FRAME, DESIGN, 's'))) {
      const byHand = Array.from({ length: village.households }, (_, at) => at + 1)
        .map((line) => {
          const digest = createHash('sha256')
            .update(`s/${villageName(village)}/${line}`)
            .digest('hex');
          return [digest, line] as const;
        })
        .sort()
        .map(([, line]) => line);
      expect([...sample, ...replacements]).toEqual(byHand.slice(0, 8));
    }
  });

  it('gives every household of a stratum the same weight when communes and villages go by size', () => {
    const frame = stratum('do-thi', [40, 60, 50], [30, 30, 20], [50, 40, 25], [32, 38, 44], [30, 40, 50]);
    const population = sum(frame.map(({ households }) => households));
    for (const { chance } of villagesOf(drawStages(frame, DESIGN, 'x')))
      expect(chance).toBeCloseTo((2 * 2 * 4) / population, 12);
  });

  it('states the chance of each village: over many seeds it is drawn as often, and the weights add up to the frame', () => {
    const design = { ...DESIGN, communesBy: 'size', villagesBy: 'equal' } as const;
    const frame = stratum('a', [40, 60], [30, 10, 20], [15, 5, 25, 7], [12, 18]);
    const times = new Map<string, number>();
    const chances = new Map<string, number>();
    const [seeds, totals] = [600, [] as number[]];
    for (let seed = 0; seed < seeds; seed += 1) {
      const villages = villagesOf(drawStages(frame, design, `seed ${seed}`));
      totals.push(sum(villages.map(({ sample, chance }) => sample.length / chance)));
      for (const each of villages) {
        times.set(villageName(each), (times.get(villageName(each)) ?? 0) + 1);
        chances.set(villageName(each), each.villageChance);
      }
    }
    for (const [name, chance] of chances) expect((times.get(name) ?? 0) / seeds).toBeCloseTo(chance, 1);
    expect(chances.size).toBe(11);
    // Horvitz-Thompson: the weights of the drawn households estimate the households without bias.
    expect(sum(totals) / seeds / 242).toBeCloseTo(1, 1);
  });

  it('takes a village, a commune and a stratum whole when they have no more, and says how many were asked for', () => {
    const [drawn] = drawStages(stratum('a', [3], [2, 2]), { ...DESIGN, communes: 5 }, 's');
    expect(drawn).toMatchObject({ communes: 2, communesWanted: 5, communesDrawn: 2, population: 7 });
    expect(drawn?.villages.map(({ sample, chance }) => [sample.length, chance]).sort()).toEqual([
      [2, 1],
      [2, 1],
      [3, 1],
    ]);
    expect(drawn?.villages.every(({ replacements }) => replacements.length === 0)).toBe(true);
  });
});
