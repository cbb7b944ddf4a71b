import { Injectable, Logger } from '@nestjs/common';
import { TypeMetadataStorage } from '@nestjs/graphql';

/** A class or another declaration of a GraphQL type. */
interface Declared {
  readonly name: string;
  readonly declaration: unknown;
}

/**
 * Warns of types of the host that have the name of a type of the module, before GraphQL refuses them without saying where
 * they come from. Inputs, enums and unions are unknown until the first schema is made. Only a warning: the host may serve its own at another endpoint, where both are right.
 */
@Injectable()
export class TypeNameCheck {
  constructor() {
    const taken = sharedNames(declaredTypes());
    if (taken.length > 0) new Logger('HaiLong').warn(warningOf(taken));
  }
}

function declaredTypes(): readonly Declared[] {
  const classes = [
    ...TypeMetadataStorage.getObjectTypesMetadata(),
    ...TypeMetadataStorage.getInterfacesMetadata(),
    ...TypeMetadataStorage.getInputTypesMetadata(),
  ].filter(({ isAbstract }) => !isAbstract);
  return [
    ...classes.map(({ name, target }) => ({ name: name ?? target.name, declaration: target })),
    ...TypeMetadataStorage.getEnumsMetadata().map(({ name, ref }) => ({ name, declaration: ref as unknown })),
    ...TypeMetadataStorage.getUnionsMetadata().map(({ name, id }) => ({ name, declaration: id })),
  ];
}

/** Names in the module's part of the namespace that several declarations have. */
function sharedNames(types: readonly Declared[]): readonly string[] {
  const declarations = new Map<string, Set<unknown>>();
  for (const { name, declaration } of types.filter((type) => type.name.includes('Survey')))
    declarations.set(name, (declarations.get(name) ?? new Set()).add(declaration));
  return [...declarations].filter(([, all]) => all.size > 1).map(([name]) => name);
}

function warningOf(names: readonly string[]): string {
  const listed = names.join(', ');
  return (
    `Kiểu GraphQL có ở cả mô-đun khảo sát và cổng: ${listed}; hãy đổi tên kiểu của cổng (mọi tên của mô-đun có chữ Survey), hoặc phục vụ khảo sát ở một địa chỉ GraphQL riêng.\n` +
    `GraphQL types are declared by the survey module and by the host: ${listed}; rename the host's (every name of the module contains Survey), or serve the survey at a GraphQL endpoint of its own.`
  );
}
