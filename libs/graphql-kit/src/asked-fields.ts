import {
  FieldNode,
  FragmentSpreadNode,
  GraphQLNamedType,
  Kind,
  SelectionSetNode,
  ValidationContext,
} from 'graphql';

/** Schema and fragments of a document, such as the rules of a validation have. */
export type AskedDocument = Pick<ValidationContext, 'getSchema' | 'getFragment'>;

/** Field that a document asks for, with its type; undefined: a type that the schema does not have. */
export interface AskedField {
  readonly node: FieldNode;
  readonly within: GraphQLNamedType | undefined;
}

/** Fields of a selection set and of the fragments that it spreads, each fragment once, as in execution. */
export function askedFields(
  document: AskedDocument,
  set: SelectionSetNode,
  within: GraphQLNamedType | undefined,
  seen = new Set<string>(),
): AskedField[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [{ node: selection, within }];
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : unseenFragment(document, selection, seen);
    if (!fragment) return [];
    const on = fragment.typeCondition?.name.value;
    const type = on === undefined ? within : document.getSchema().getType(on);
    return askedFields(document, fragment.selectionSet, type, seen);
  });
}

function unseenFragment(document: AskedDocument, { name: { value } }: FragmentSpreadNode, seen: Set<string>) {
  if (seen.has(value)) return undefined;
  seen.add(value);
  return document.getFragment(value);
}

/** Name under which a field is answered; fields of one name are one. */
export function answeredAs({ node }: AskedField): string {
  return (node.alias ?? node.name).value;
}
