import { PublicDb } from '@hailong/database';
import { type Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import type { PublishedRelease } from '../domain/published-release';
import { publishedContent, publishedReleases } from '../persistence/published-store';
import type { AskedRelease } from './read-releases.use-case';

export interface OpenRelease extends PublishedRelease {
  /** Canonical form, of which `link.contentHash` is the digest. */
  readonly content: string;
}

/** Reads publications at the door of the public; editions that are under way do not exist there. */
@Injectable()
export class ReadOpenReleases {
  constructor(private readonly db: PublicDb) {}

  /** Every publication, in the order of the chain. */
  all(): Promise<readonly PublishedRelease[]> {
    return this.db.read((tx) => publishedReleases(tx), 'one');
  }

  /** Edition that is asked for; without one the newest that is published. */
  one({ code, edition }: AskedRelease): Promise<Verdict<OpenRelease>> {
    return this.db.read(async (tx) => {
      const editions = (await publishedReleases(tx)).filter((each) => each.code === code);
      const found =
        edition === undefined
          ? editions.find(({ superseded }) => !superseded)
          : editions.find((each) => each.edition === edition);
      const content = found && (await publishedContent(tx, found.code, found.edition));
      return content === undefined
        ? refuse(notFound('release', 'code', code))
        : accept({ ...found!, content });
    });
  }
}
