import { Handler, handlersOf, inPlaceOf } from '@hailong/graphql-kit';
import { ExecutionContext, Inject, Optional } from '@nestjs/common';
import { RESOLVER_PROPERTY_METADATA } from '@nestjs/graphql';
import { ACCESS, Access, OPEN, SURVEY_RESOLVER } from './access';

/** Metadata by which a guard of the host knows an open handler; its own `@Public()` sets the same. */
export interface PublicMetadata {
  readonly key: string | symbol;
  readonly value: unknown;
}

/**
 * Tells whether a global guard of the host may let a call pass unasked: a handler of the module that is open to all, or a field
 * of an answer, whose root field has been judged. False for every handler of the host.
 */
export function isOpenToAll(context: ExecutionContext): boolean {
  return isOpen(context.getHandler(), context.getClass());
}

/** Provider token of the option `publicMetadata`. */
export const PUBLIC_METADATA = Symbol('hailong.public-metadata');

const MARKS = Symbol('hailong.marks');

/**
 * Class decorator of resolvers and pages: puts the option `publicMetadata` on the open handlers of each instance as soon
 * as Nest has made it, before handlers are read for routes and for the schema.
 */
export const MarksOpenHandlers = (): ClassDecorator => (owner) => {
  const prototype = owner.prototype as object;
  Object.defineProperty(prototype, MARKS, {
    set(this: object, marks: readonly PublicMetadata[]) {
      markOpenHandlers(this, marks);
    },
  });
  Inject(PUBLIC_METADATA)(prototype, MARKS);
  Optional()(prototype, MARKS);
};

/** The marked copies belong to the instance: another application of the same process has handlers without marks. */
function markOpenHandlers(instance: object, marks: readonly PublicMetadata[]): void {
  if (marks.length === 0) return;
  const original = Object.getPrototypeOf(instance) as object;
  const open = handlersOf(original).filter(([, handler]) => isOpen(handler, instance.constructor));
  const marked = open.map(([name, handler]) => [name, { value: markedCopy(handler, marks) }] as const);
  Object.setPrototypeOf(instance, Object.create(original, Object.fromEntries(marked)) as object);
}

function isOpen(handler: object, owner: object): boolean {
  const access = Reflect.getMetadata(ACCESS, handler) as Access | undefined;
  if (access !== undefined) return access === OPEN;
  const field = Reflect.hasMetadata(RESOLVER_PROPERTY_METADATA, handler);
  return field && Reflect.hasMetadata(SURVEY_RESOLVER, owner);
}

function markedCopy(handler: Handler, marks: readonly PublicMetadata[]): Handler {
  const copy = inPlaceOf(handler, function (...args) {
    return handler.apply(this, args);
  });
  for (const { key, value } of marks) Reflect.defineMetadata(key, value, copy);
  return copy;
}
