import {
  GraphQLField,
  GraphQLNamedType,
  OperationDefinitionNode,
  SelectionSetNode,
  getNamedType,
  isObjectType,
} from 'graphql';
import { AskedDocument, AskedField, askedFields } from '../asked-fields';
import { isMarked } from './kept.decorator';

/** Tells whether all fields of an operation are properties of their parent or marked with `Kept`: fields that a host adds are not. */
export function isKeepable(document: AskedDocument, operation: OperationDefinitionNode): boolean {
  const root = document.getSchema().getRootType(operation.operation);
  return root !== undefined && root !== null && isSetKeepable(document, operation.selectionSet, root);
}

function isSetKeepable(document: AskedDocument, set: SelectionSetNode, within: GraphQLNamedType): boolean {
  return askedFields(document, set, within).every((asked) => isFieldKeepable(document, asked));
}

function isFieldKeepable(document: AskedDocument, { node, within }: AskedField): boolean {
  if (node.name.value === '__typename') return true;
  const field = isObjectType(within) ? within.getFields()[node.name.value] : undefined;
  if (!field || !(isMarked(field) || isProperty(field))) return false;
  return !node.selectionSet || isSetKeepable(document, node.selectionSet, getNamedType(field.type));
}

/** Name of the function by which NestJS reads a property of the parent, where no resolver is declared. */
const PROPERTY_READER = 'rootFieldResolver';

function isProperty({ resolve }: GraphQLField<unknown, unknown>): boolean {
  return resolve === undefined || resolve.name === PROPERTY_READER;
}
