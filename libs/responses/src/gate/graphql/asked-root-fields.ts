import { DocumentNode, FragmentDefinitionNode, Kind, OperationDefinitionNode } from 'graphql';

/** Operation within the document that it was sent in. */
export interface AskedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** Root fields of operations; Apollo Server gives the same object for a document that is sent again. */
const known = new WeakMap<OperationDefinitionNode, readonly string[]>();

/** Names of the root fields of an operation, those of fragments too. */
export function rootFieldsOf(asked: AskedOperation): readonly string[] {
  const fields = known.get(asked.operation) ?? findRootFields(asked);
  known.set(asked.operation, fields);
  return fields;
}

function findRootFields({ document, operation }: AskedOperation): string[] {
  const seen = new Set<string>();
  const within = ({ selections }: OperationDefinitionNode['selectionSet']): string[] =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection.name.value];
      if (selection.kind === Kind.INLINE_FRAGMENT) return within(selection.selectionSet);
      const name = selection.name.value;
      if (seen.has(name)) return [];
      seen.add(name);
      const fragment = fragmentOf(document, name);
      return fragment ? within(fragment.selectionSet) : [];
    });
  return within(operation.selectionSet);
}

/** Fragment of a document by its name. */
export function fragmentOf({ definitions }: DocumentNode, name: string): FragmentDefinitionNode | undefined {
  return definitions.find(
    (each): each is FragmentDefinitionNode =>
      each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === name,
  );
}
