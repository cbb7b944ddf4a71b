import { ReadFigure, reachableSets } from './atoms.spec-data';
import { ClassCounts } from './class-counts';
import { isSeenAlone } from './fills-block';
import { PlayedForm, classesOf } from './played-round.spec-data';
import { RandomHistory } from './random-history.spec-data';
import { Reader, readFigures } from './readable-figures.spec-data';
import { outcomeOf, removedClasses } from './removal';

const counts = (independent: number, seen = 0, touched = 0): ClassCounts => ({ seen, touched, independent });
const ALL = ['seen', 'touched', 'independent'];

describe('forms that are removed from the figures of a part', () => {
  const removed = (...figures: readonly (readonly [all: ClassCounts, removed: ClassCounts])[]) =>
    removedClasses(
      figures.map(([all, taken]) => ({ all, removed: taken })),
      5,
    );

  it('are all that bear a sign, where five of those removed and five of those left are independent', () => {
    expect(removed([counts(6), counts(2)], [counts(7), counts(3)])).toEqual(ALL);
    expect(removed([counts(6), counts(2)], [counts(7), counts(2)])).toEqual(['seen']);
    expect(removed([counts(6), counts(4)], [counts(6), counts(4)])).toEqual(['seen']);
  });

  it('are judged by the blocks that lose some and keep some: others tell nothing new', () => {
    expect(removed([counts(6), counts(4)], [counts(6), counts(4)], [counts(50), counts(0)])).toEqual([
      'seen',
    ]);
    expect(removed([counts(5), counts(5)], [counts(50), counts(0)])).toEqual(ALL);
    expect(removed([counts(5), counts(5)], [counts(20), counts(1)])).toEqual(['seen']);
  });

  it('are those that the agency has seen, whether fewer than five others bear a sign or none', () => {
    expect(removed([counts(9, 4), counts(4, 2)])).toEqual(removed([counts(9, 4), counts(0, 2)]));
  });

  it('are told as an outcome that is the same, whether fewer than five unseen ones bear a sign or none', () => {
    expect(outcomeOf([removed([counts(9), counts(4)])])).toBe(outcomeOf([removed([counts(9), counts(0)])]));
    expect(outcomeOf([removed([counts(12), counts(6)])])).toBe('whole');
  });
});

/** Small provinces, so that all sums and differences of their figures can be tried. */
const PROVINCE = { agencies: 2, rounds: 2, weeks: 5, forms: 24, removes: true };
const HISTORIES = 80;

function played(seed: number) {
  const history = new RandomHistory({ ...PROVINCE, seed });
  const reader = new Reader();
  history.play((moment) => readFigures(reader, history.rounds, moment));
  const smallestOf = new Map(
    history.rounds.flatMap((round) =>
      [...round.sealed.flatMap(({ forms }) => forms), ...round.unsealed, ...round.setAside].map(
        (form) => [form, round.terms.smallest] as const,
      ),
    ),
  );
  return { history, figures: reader.figures, smallestOf };
}

function distinct(figures: readonly ReadFigure<PlayedForm>[]): readonly ReadFigure<PlayedForm>[] {
  const ids = new Map<PlayedForm, number>();
  for (const form of figures.flatMap(({ forms }) => forms)) if (!ids.has(form)) ids.set(form, ids.size);
  const keyOf = ({ forms }: ReadFigure<PlayedForm>) =>
    forms
      .map((form) => ids.get(form) ?? 0)
      .sort((a, b) => a - b)
      .join();
  return [...new Map(figures.map((figure) => [keyOf(figure), figure])).values()];
}

describe('any sum or difference of figures before and after a removal that is a set of forms', () => {
  it('holds k independent forms, or none that the agency has not seen', () => {
    const outcomes = { removals: 0, whole: 0, items: 0, sets: 0 };
    const wrong: string[] = [];
    for (let seed = 1; seed <= HISTORIES; seed += 1) {
      const { history, figures, smallestOf } = played(seed);
      for (const { removals } of history.rounds)
        for (const { classes, forms, answered } of removals) {
          if (forms.length > 0) outcomes.removals += 1;
          if (classes.length === 3) outcomes.whole += 1;
          if ((answered.get('B') ?? []).length > 0) outcomes.items += 1;
        }
      for (const [what, read] of figures)
        for (const set of reachableSets(distinct(read))) {
          outcomes.sets += 1;
          const classes = classesOf(set);
          const smallest = Math.max(...set.map((form) => smallestOf.get(form) ?? Infinity));
          if (!isSeenAlone(classes) && classes.independent < smallest)
            wrong.push(`seed ${seed}: ${what}, ${JSON.stringify(classes)} of ${smallest}`);
        }
    }
    expect(wrong).toEqual([]);
    expect(outcomes.removals).toBeGreaterThan(100);
    expect(outcomes.whole).toBeGreaterThan(30);
    expect(outcomes.items).toBeGreaterThan(30);
    expect(outcomes.sets).toBeGreaterThan(1000);
  });

  it('is the same, where fewer than k unseen forms came, as if none had come', () => {
    const view = (seed: number, unseen: number) => {
      const history = new RandomHistory({ ...PROVINCE, rounds: 1, seed, unseen });
      history.play(() => undefined);
      return history.rounds.map(({ removals }) =>
        removals.map(({ part, forms, counts: subtracted, classes }) => ({
          ...{ part, forms: forms.length, subtracted, classes },
        })),
      );
    };
    for (let seed = 1; seed <= HISTORIES; seed += 1)
      expect([seed, view(seed, 2)]).toEqual([seed, view(seed, 0)]);
  });
});
