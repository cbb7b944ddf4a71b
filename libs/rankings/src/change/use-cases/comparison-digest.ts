import { membersOf } from '../../ranking/domain/pooled-agencies';
import { AskedRanking } from '../../ranking/use-cases/rank-shown';
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
  const formsOf = ({ earlier, ...unit }: ChangePlan) => [
    ...membersOf(unit).map((id) => now.asked.formsOf(id)),
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
      field: [fieldTerms(now.asked), fieldTerms(then.asked)],
      minimum: [now.asked.minimumResponses, then.asked.minimumResponses],
      ...more,
    },
  });
}

function fieldTerms({ field }: AskedRanking) {
  return field ? [...field.positions] : null;
}
