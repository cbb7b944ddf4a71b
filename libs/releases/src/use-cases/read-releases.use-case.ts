import { ProvinceDb, ProvinceScope } from '@hailong/database';
import { type Verdict, accept, refuse } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import type { RankingDocument } from '../domain/ranking-document';
import { type AskedRelease, askedEdition } from '../domain/release-name';
import { releaseUnknown } from '../domain/problems';
import type { ChainLink } from '../domain/release-chain';
import { type StoredPaper, paperOf } from '../persistence/paper-store';
import { type ReleaseRecord, chainOf, contentOf, releasesOf } from '../persistence/release-store';

export interface ReadRelease extends ReleaseRecord {
  /** Canonical form, of which `contentHash` is the digest. */
  readonly content: string;
  readonly document: RankingDocument;
}

/** Reads releases of the province, also those that are under way. */
@Injectable()
export class ReadReleases {
  constructor(private readonly db: ProvinceDb) {}

  /** Every edition of every release: codes in the order of their letters, the oldest edition first. */
  all(scope: ProvinceScope): Promise<readonly ReleaseRecord[]> {
    return this.db.read(scope, (tx) => releasesOf(tx));
  }

  one(scope: ProvinceScope, asked: AskedRelease): Promise<Verdict<ReadRelease>> {
    return this.db.read(scope, async (tx) => {
      const found = askedEdition(await releasesOf(tx, asked.code), asked);
      if (!found) return refuse(releaseUnknown(asked));
      const content = await contentOf(tx, found);
      return accept({ ...found, content, document: JSON.parse(content) as RankingDocument });
    });
  }

  /** Signed act of a publication; undefined: it has none yet. */
  paper(scope: ProvinceScope, release: ReleaseRecord): Promise<StoredPaper | undefined> {
    return this.db.read(scope, (tx) => paperOf(tx, release), 'one');
  }

  /** Chain over all publications, the first link first. */
  chain(scope: ProvinceScope): Promise<readonly ChainLink[]> {
    return this.db.read(scope, (tx) => chainOf(tx), 'one');
  }
}
