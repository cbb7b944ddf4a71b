import { handlersOf, inPlaceOf } from './handler-copy';
import { shownErrorOf } from './shown-error';

/**
 * Class decorator of resolvers: hides unknown errors of their handlers. A filter would see root fields only, and with
 * them the errors of the host's pipes and interceptors.
 */
export const ShieldedHandlers = (): ClassDecorator => (resolver) => {
  const prototype = resolver.prototype as Record<string, unknown>;
  for (const [name, handler] of handlersOf(prototype)) {
    prototype[name] = inPlaceOf(handler, function (...args) {
      try {
        const result = handler.apply(this, args);
        return isThenable(result) ? result.then(undefined, showRejection) : result;
      } catch (error) {
        throw shownErrorOf(error);
      }
    });
  }
};

function showRejection(error: unknown): never {
  throw shownErrorOf(error);
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === 'function';
}
