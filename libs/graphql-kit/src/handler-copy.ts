/** A method of a resolver or a controller, as Nest calls it. */
export type Handler = (this: unknown, ...args: unknown[]) => unknown;

/** Function to put instead of a handler: of the same name and with all the metadata by which Nest knows it. */
export function inPlaceOf(handler: Handler, call: Handler): Handler {
  for (const key of Reflect.getOwnMetadataKeys(handler))
    Reflect.defineMetadata(key, Reflect.getOwnMetadata(key, handler), call);
  return Object.defineProperty(call, 'name', { value: handler.name, configurable: true });
}

/** Handlers of a class by name: methods that carry metadata. */
export function handlersOf(prototype: object): readonly (readonly [name: string, handler: Handler])[] {
  return Object.entries(Object.getOwnPropertyDescriptors(prototype)).flatMap(([name, { value }]) =>
    name !== 'constructor' && isHandler(value) ? [[name, value] as const] : [],
  );
}

function isHandler(value: unknown): value is Handler {
  return typeof value === 'function' && Reflect.getOwnMetadataKeys(value).length > 0;
}
