import { figureDigest } from '../../results/domain/figure-digest';
import { ComparedPeriods } from './compared-periods';
import { ChangePlan } from './plan-changes';

/**
 * Digest of everything that the changes of a ranking are computed from.
 *
 * @param more further terms, such as those of a bridge
 */
export function comparisonDigest(
  { now, then, confidence }: ComparedPeriods,
  plans: readonly ChangePlan[],
  shown: string,
  more: object = {},
): string {
  const formsOf = ({ agencyId, earlier }: ChangePlan) => [
    now.asked.formsOf(agencyId),
    earlier.map((unit) => then.asked.formsOf(unit.agencyId)).flat(),
  ];
  return figureDigest({
    ...{ reader: 'province', rounds: [...now.asked.rounds, ...then.asked.rounds], shown },
    questionnaireIds: plans.flatMap((plan) =>
      formsOf(plan)
        .flat()
        .map(({ questionnaireId }) => questionnaireId),
    ),
    terms: {
      ...{ plans, method: now.asked.method, confidence },
      minimum: [now.asked.minimumResponses, then.asked.minimumResponses],
      ...more,
    },
  });
}
