import { canonicalForm, digestOf } from './canonical-form';

/** Link of the chain over all releases of an installation: publications in their order, each bound to all before it. */
export interface ChainLink {
  /** Place in the chain, from 1. */
  readonly position: number;
  /** Code and edition of the release, `xep-hang-2026@1`. */
  readonly release: string;
  /** Digest of the canonical form of the release. */
  readonly contentHash: string;
  /** Digest of the act of publication: number, day, signer. */
  readonly actHash: string;
  /** Digest of this link, over the four above and the link before it. */
  readonly linkHash: string;
}

/** Link hash before the first link: there is none to bind it to. */
export const BEFORE_FIRST = '0'.repeat(64);

/** Binds a publication to all before it. */
export function nextLink(
  previous: ChainLink | undefined,
  added: Pick<ChainLink, 'release' | 'contentHash' | 'actHash'>,
): ChainLink {
  const link = { position: (previous?.position ?? 0) + 1, ...added };
  const before = previous?.linkHash ?? BEFORE_FIRST;
  return { ...link, linkHash: digestOf(canonicalForm({ ...link, before })) };
}

/** Finds the first link that does not follow from those before it; undefined: the chain is whole. */
export function brokenLink(links: readonly ChainLink[]): ChainLink | undefined {
  return links.find((link, at) => {
    const { release, contentHash, actHash } = link;
    const expected = nextLink(links[at - 1], { release, contentHash, actHash });
    return expected.linkHash !== link.linkHash || expected.position !== link.position;
  });
}
