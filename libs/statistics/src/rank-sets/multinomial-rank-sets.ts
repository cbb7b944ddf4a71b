import { evenChanceOfAtLeast } from './even-chance';
import { holmRejections } from './holm';
import { RankSet } from './rank-sets';

/**
 * Confidence sets for the ranks of the options of a single choice, "which reason is named most": all options at once, exact for any counts.
 * For every ordered pair of options the chance of such a lead among the answers to these two, if both were equally likely, is the p-value;
 * the pairs that Holm's procedure rejects are told apart. An option's set is [1 + options named more, p − options named less].
 * Each respondent counts once: options of a multiple choice depend on each other and do not belong here.
 * Source: Bazylik, Mogstad, Romano, Shaikh and Wilhelm 2021, Finite- and Large-Sample Inference for Ranks Using Multinomial Data, NBER 29519.
 *
 * @param counts answers by option, whole numbers ≥ 0
 * @param level confidence level, 0 < level < 1
 * @throws RangeError on anything else
 */
export function multinomialRankSets(counts: readonly number[], level = 0.95): readonly RankSet[] {
  const wrong = counts.find((count) => !Number.isInteger(count) || count < 0);
  if (wrong !== undefined) throw new RangeError(`${wrong} is no number of answers`);
  const options = [...counts.keys()];
  const pairs = options.flatMap((more) =>
    options.filter((less) => less !== more).map((less) => ({ more, less })),
  );
  const lead = ({ more, less }: Pair) => {
    const [one, other] = [counts[more] as number, counts[less] as number];
    return evenChanceOfAtLeast(one, one + other);
  };
  const rejected = holmRejections(pairs.map(lead), 1 - level);
  const told = pairs.filter((_, at) => rejected[at]);
  return options.map((option) => ({
    best: 1 + told.filter(({ less }) => less === option).length,
    worst: options.length - told.filter(({ more }) => more === option).length,
  }));
}

interface Pair {
  readonly more: number;
  readonly less: number;
}
