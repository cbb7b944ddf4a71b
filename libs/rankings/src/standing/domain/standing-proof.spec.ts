import { FormSums } from '@hailong/statistics';
import { indexError, RandomWords, resultOf } from '@hailong/statistics/domain';
import { judgeAgencies } from './judge-agencies';
import { JudgedAgency } from './judged-agency';

const QUESTIONS = 6;

/** Form of a person that is content or not with most things: answers of a form are alike. */
function satisfiedOf(words: RandomWords, share: number): number {
  const isAlike = words.nextShare() < 0.4;
  const first = words.nextShare() < share;
  let satisfied = 0;
  for (let question = 0; question < QUESTIONS; question += 1)
    satisfied += Number(isAlike ? first : words.nextShare() < share);
  return satisfied;
}

/** Agency with the figures of so many forms. */
function surveyed(words: RandomWords, agencyId: number, share: number, forms: number): JudgedAgency {
  let [sum, squares] = [0, 0];
  for (let form = 0; form < forms; form += 1) {
    const satisfied = satisfiedOf(words, share);
    sum += satisfied;
    squares += satisfied ** 2;
  }
  const sums: FormSums = {
    ...{ forms, satisfied: [sum], answered: [forms * QUESTIONS], satisfiedPairs: [[squares]] },
    ...{ mixedPairs: [[sum * QUESTIONS]], answeredPairs: [[forms * QUESTIONS ** 2]] },
  };
  const error = indexError('pooled', { forms: [{ sums, criteria: [{ code: 'A', factor: 'F' }] }] });
  const index = (100 * sum) / (forms * QUESTIONS);
  return { agencyId, group: 'ward', index, n: forms, effectiveAnswers: error?.effectiveAnswers };
}

/* Simulated provinces, the same ones each time. */
describe('in simulated provinces', () => {
  it('at least 95 of 100 average wards are called average', () => {
    const words = RandomWords.ofSeed(5);
    let [average, wards] = [0, 0];
    for (let province = 0; province < 5; province += 1) {
      const agencies = Array.from({ length: 80 }, (_, at) =>
        surveyed(words, at, 0.86, 30 + ((at * 37) % 120)),
      );
      const { standings } = resultOf(judgeAgencies(agencies, { draws: 19 }));
      average += [...standings.values()].filter(({ band }) => band === 'as-others').length;
      wards += standings.size;
    }
    expect(average / wards).toBeGreaterThanOrEqual(0.95);
  });

  it.each([
    ['levels apart', [0.7, 0.75, 0.8, 0.85, 0.88, 0.9, 0.93, 0.95, 0.96, 0.97]],
    ['equal levels', Array<number>(10).fill(0.93)],
  ])('with %s the possible ranks hold every true rank in 95 of 100', (_, truth) => {
    const words = RandomWords.ofSeed(29);
    const provinces = 100;
    let held = 0;
    for (let province = 0; province < provinces; province += 1) {
      const agencies = truth.map((share, at) => surveyed(words, at, share, 30 + ((at * 53) % 100)));
      const { standings } = resultOf(judgeAgencies(agencies, { draws: 199 }));
      held += Number(
        truth.every((share, at) => {
          const { best = NaN, worst = NaN } = standings.get(at)?.overall ?? {};
          const better = truth.filter((other) => other > share).length;
          const worse = truth.filter((other) => other < share).length;
          return best <= better + 1 && worst >= truth.length - worse;
        }),
      );
    }
    expect(held / provinces).toBeGreaterThanOrEqual(0.95);
  });
});
