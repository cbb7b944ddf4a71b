import { ASTVisitor, GraphQLError, ValidationContext } from 'graphql';
import { OF_A_LIST, OF_AN_INNER_LIST, operationCost } from './operation-cost';

/**
 * Makes a rule for a host's `validationRules`: an operation costs at most `most` fields (see {@link operationCost}). Without
 * it a few kilobytes ask for millions of values, and answering them stops all others.
 */
export function limitCost(most: number): (context: ValidationContext) => ASTVisitor {
  return (context) => ({
    OperationDefinition(operation) {
      const cost = operationCost(context, operation);
      if (cost > most) context.reportError(new GraphQLError(costsTooMuch(cost, most)));
    },
  });
}

/** Reason for which an operation is refused, and how to ask instead. */
export function costsTooMuch(cost: number, most: number): string {
  return `an operation may cost ${most} fields and this costs ${cost}, where a field in a connection counts as often as its "first" says, in another list ${OF_A_LIST} times, in a list within a list ${OF_AN_INNER_LIST} times as often: ask for less at once, in several requests`;
}
