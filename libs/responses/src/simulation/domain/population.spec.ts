import { simulatedAgencies } from './population';
import { SimulatedForm } from './simulated-form';
import { forms, INPUT, PEERS, rating } from './small-province.spec-data';

describe('the agencies', () => {
  it('all agencies get a few forms when there are enough, else one after the other', () => {
    const fewest = (responses: number) => Math.min(...volumesOf(forms({ responses })).values());
    expect(volumesOf(forms({ responses: 40 })).size).toBe(40);
    expect(fewest(40)).toBe(1);
    expect(fewest(200)).toBe(5);
  });

  it('get volumes as different as those of a province', () => {
    const volumes = [...volumesOf(forms({ responses: 4000 })).values()];
    expect(Math.max(...volumes) / Math.min(...volumes)).toBeGreaterThan(5);
  });

  it('differ by a realistic spread that follows their true levels', () => {
    const indices = indicesOf(forms({ responses: 20_000 }));
    const truth = simulatedAgencies(INPUT);
    const observed = truth.map(({ agencyId }) => indices.get(agencyId) ?? NaN);
    const mean = meanOf(observed);
    const spread = Math.sqrt(meanOf(observed.map((index) => (index - mean) ** 2)));
    expect(mean).toBeGreaterThan(65);
    expect(mean).toBeLessThan(92);
    expect(spread).toBeGreaterThan(2);
    expect(spread).toBeLessThan(12);
    expect(
      rankCorrelation(
        observed,
        truth.map(({ level }) => level),
      ),
    ).toBeGreaterThan(0.8);
  });

  it('may ask a questionnaire of their own', () => {
    const own = {
      ...PEERS,
      sections: [{ code: 'P', title: { vi: 'P' }, items: [rating('OWN', { required: true })] }],
    };
    const [agency] = INPUT.agencies;
    const made = forms({
      agencies: [{ agencyId: 1, questionnaires: { citizens: own } }, ...(agency ? [agency] : [])],
      responses: 60,
    });
    const asked = made.filter(({ agencyId, group }) => agencyId === 1 && group === 'citizens');
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.every(({ answers }) => answers.map(({ item }) => item).join() === 'OWN')).toBe(true);
  });
});

function volumesOf(made: readonly SimulatedForm[]): ReadonlyMap<number, number> {
  const volumes = new Map<number, number>();
  for (const { agencyId } of made) volumes.set(agencyId, (volumes.get(agencyId) ?? 0) + 1);
  return volumes;
}

/** Share of levels 4 and 5 over Q1…Q6, pooled. */
function indicesOf(made: readonly SimulatedForm[]): ReadonlyMap<number, number> {
  const answers = new Map<number, { satisfied: number; valid: number }>();
  for (const { agencyId, answers: given } of made) {
    const counted = answers.get(agencyId) ?? { satisfied: 0, valid: 0 };
    const levels = given.filter(({ item }) => /^Q\d$/.test(item)).map(({ level }) => level ?? '');
    counted.valid += levels.length;
    counted.satisfied += levels.filter((level) => level >= '4').length;
    answers.set(agencyId, counted);
  }
  return new Map(
    [...answers].map(([agencyId, { satisfied, valid }]) => [agencyId, (100 * satisfied) / valid]),
  );
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Spearman's, without ties. */
function rankCorrelation(one: readonly number[], other: readonly number[]): number {
  const ranks = (values: readonly number[]) =>
    values.map((value) => values.filter((than) => than > value).length);
  const [a, b] = [ranks(one), ranks(other)];
  const squares = a.reduce((sum, rank, at) => sum + (rank - (b[at] ?? NaN)) ** 2, 0);
  return 1 - (6 * squares) / (one.length * (one.length ** 2 - 1));
}
