import { ASTVisitor, GraphQLError, ValidationContext } from 'graphql';
import { answeredAs, askedFields } from './asked-fields';

/**
 * Makes a rule for a host's `validationRules`: an operation asks at most `most` root fields, under any alias and in any
 * fragments. Without it one request asks for hundreds of forms.
 */
export function limitRootFields(most: number): (context: ValidationContext) => ASTVisitor {
  return (context) => ({
    OperationDefinition(operation) {
      const { size } = new Set(askedFields(context, operation.selectionSet, undefined).map(answeredAs));
      if (size <= most) return;
      const message = `at most ${most} fields of an operation, these are ${size}`;
      context.reportError(new GraphQLError(message, { nodes: operation }));
    },
  });
}
