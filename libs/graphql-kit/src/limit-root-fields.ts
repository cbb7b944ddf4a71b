import { ASTVisitor, GraphQLError, Kind, SelectionSetNode, ValidationContext } from 'graphql';

/**
 * A rule for a host's `validationRules`: an operation asks at most so many root fields, whatever their aliases and in whatever
 * fragments. Without it one request asks for hundreds of forms.
 */
export function limitRootFields(most: number): (context: ValidationContext) => ASTVisitor {
  return (context) => ({
    OperationDefinition(operation) {
      const names = new Set<string>();
      addNames(names, operation.selectionSet, context, new Set());
      if (names.size <= most) return;
      const message = `at most ${most} fields of an operation, these are ${names.size}`;
      context.reportError(new GraphQLError(message, { nodes: operation }));
    },
  });
}

/** Under which each field is answered; fields of one name are one. */
function addNames(
  names: Set<string>,
  { selections }: SelectionSetNode,
  context: ValidationContext,
  seen: Set<string>,
): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) names.add((selection.alias ?? selection.name).value);
    else if (selection.kind === Kind.INLINE_FRAGMENT) addNames(names, selection.selectionSet, context, seen);
    else if (!seen.has(selection.name.value)) {
      seen.add(selection.name.value);
      const fragment = context.getFragment(selection.name.value);
      if (fragment) addNames(names, fragment.selectionSet, context, seen);
    }
  }
}
