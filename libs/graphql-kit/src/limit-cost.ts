import {
  ASTVisitor,
  FieldNode,
  GraphQLError,
  GraphQLNamedType,
  GraphQLOutputType,
  Kind,
  SelectionNode,
  SelectionSetNode,
  ValidationContext,
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** What stands in a list is taken to come so many times. */
const OF_A_LIST = 10;

/**
 * A rule for a host's `validationRules`: an operation costs at most so many fields, each in a list ten times, in a list within
 * a list a hundred times; under every alias again and in whatever fragments. Without it a few kilobytes ask for millions of
 * values, and answering them stops everybody else.
 */
export function limitCost(most: number): (context: ValidationContext) => ASTVisitor {
  return (context) => ({
    OperationDefinition({ operation, selectionSet }) {
      const root = context.getSchema().getRootType(operation) ?? undefined;
      const cost = new Cost(context).of(selectionSet, root);
      if (cost > most) context.reportError(new GraphQLError(costsTooMuch(cost, most)));
    },
  });
}

function costsTooMuch(cost: number, most: number): string {
  return `an operation may cost ${most} fields and this costs ${cost}, where a field in a list counts ${OF_A_LIST} times: ask for less at once, in several requests`;
}

class Cost {
  /** By name; one under way costs nothing within itself, since fragments in a circle are refused anyway. */
  private readonly fragments = new Map<string, number>();

  constructor(private readonly context: ValidationContext) {}

  of({ selections }: SelectionSetNode, within: GraphQLNamedType | undefined): number {
    let cost = 0;
    for (const selection of selections) cost += this.ofOne(selection, within);
    return cost;
  }

  private ofOne(selection: SelectionNode, within: GraphQLNamedType | undefined): number {
    if (selection.kind === Kind.FIELD) return this.ofField(selection, within);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.ofFragment(selection.name.value);
    const on = selection.typeCondition?.name.value;
    return this.of(selection.selectionSet, on === undefined ? within : this.context.getSchema().getType(on));
  }

  private ofField({ name, selectionSet }: FieldNode, within: GraphQLNamedType | undefined): number {
    const type =
      isObjectType(within) || isInterfaceType(within) ? within.getFields()[name.value]?.type : null;
    const beneath = selectionSet ? this.of(selectionSet, type ? getNamedType(type) : undefined) : 0;
    return (type ? timesOf(type) : 1) * (1 + beneath);
  }

  private ofFragment(name: string): number {
    const known = this.fragments.get(name);
    if (known !== undefined) return known;
    this.fragments.set(name, 0);
    const fragment = this.context.getFragment(name);
    if (!fragment) return 0;
    const on = this.context.getSchema().getType(fragment.typeCondition.name.value);
    const cost = this.of(fragment.selectionSet, on);
    this.fragments.set(name, cost);
    return cost;
  }
}

function timesOf(type: GraphQLOutputType): number {
  if (isNonNullType(type)) return timesOf(type.ofType);
  return isListType(type) ? OF_A_LIST * timesOf(type.ofType) : 1;
}
