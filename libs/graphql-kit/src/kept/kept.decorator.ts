import { Extensions } from '@nestjs/graphql';

const KEPT = 'hailong.kept';

/**
 * Marks a field whose value is fixed by its arguments, its caller, the day and the state that its root field stands on (`standOn`), so that a
 * whole answer with it may be kept. A field without a resolver needs no mark. Where the type declares the field, the mark stands
 * there, because NestJS takes nothing of it from the resolver.
 */
export function Kept(): MethodDecorator & PropertyDecorator {
  return Extensions({ [KEPT]: true });
}

export function isMarked({ extensions }: { readonly extensions: object }): boolean {
  return KEPT in extensions;
}
