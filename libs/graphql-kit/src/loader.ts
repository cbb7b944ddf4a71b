import DataLoader from 'dataloader';
import { waitsOf } from './waits';

const ofRequest = new WeakMap<object, Map<string, DataLoader<unknown, unknown>>>();

/**
 * Batching loader of one relation for one request, made at first use. It belongs to the GraphQL context object, so it
 * lives as long as the request and is never shared between two. A batch leaves when no long list of the request pauses any more, so
 * that a list takes the same number of statements at any length. `name` must tell scopes apart where the batch uses one.
 */
export function loaderOf<K, V>(
  context: object,
  name: string,
  batch: (keys: readonly K[]) => Promise<readonly V[]>,
): DataLoader<K, V> {
  const loaders = ofRequest.get(context) ?? new Map<string, DataLoader<unknown, unknown>>();
  ofRequest.set(context, loaders);
  const known = loaders.get(name);
  if (known) return known as DataLoader<K, V>;
  const loader = new DataLoader<K, V>(batch, { batchScheduleFn: (send) => waitsOf(context).whenOver(send) });
  loaders.set(name, loader);
  return loader;
}
