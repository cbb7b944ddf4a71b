import { agencyDictionary } from '../domain/agency-table';
import type { PublishedRelease } from '../domain/published-release';

/** Index of all releases: each publication with its act, its hash, its place in the chain and the addresses of its files. */
export function openIndex(releases: readonly PublishedRelease[]): object {
  return {
    releases: releases.map(({ link, paper, ...release }) => ({
      ...release,
      contentHash: link.contentHash,
      paper: paper && { sha256: paper.hash, bytes: paper.bytes },
      files: Object.fromEntries(
        ['json', 'csv', 'excel.csv', ...(paper ? ['pdf'] : [])].map((kind) => [
          kind,
          `/survey/open/releases/${link.release}.${kind}`,
        ]),
      ),
    })),
    chain: releases.map(({ link }) => link),
    dictionary: agencyDictionary(),
  };
}
