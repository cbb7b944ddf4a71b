import { PublicId, nameOf } from '@hailong/kernel';

/** Fields of a key by which another part of a federated graph refers to something; what a gateway sends is unchecked. */
export interface Reference {
  readonly id?: unknown;
  readonly code?: unknown;
}

/**
 * Reads the id or the code that a reference gives. Undefined where it gives neither, or a text of the other kind: an
 * answer must have the very key by which it was asked for.
 */
export function referredName(ids: PublicId<number>, { id, code }: Reference): string | undefined {
  const text = id ?? code;
  if (typeof text !== 'string') return undefined;
  const name = nameOf(ids, text);
  if (!name || 'version' in name) return undefined;
  return 'id' in name === (text === id) ? text : undefined;
}
