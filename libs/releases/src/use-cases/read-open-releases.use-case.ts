import { PublicDb } from '@hailong/database';
import { type Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import type { PublishedRelease } from '../domain/published-release';
import { releaseUnknown } from '../domain/problems';
import { type AskedRelease, askedEdition } from '../domain/release-name';
import { type StoredPaper, paperOf } from '../persistence/paper-store';
import { publishedReleases } from '../persistence/published-store';
import { contentOf } from '../persistence/release-store';

export interface OpenRelease extends PublishedRelease {
  /** Canonical form, of which `link.contentHash` is the digest. */
  readonly content: string;
}

/** Signed act of a publication, with its code and edition. */
export interface OpenPaper extends StoredPaper {
  readonly release: string;
}

/** Reads publications at the door of the public; editions that are under way do not exist there. */
@Injectable()
export class ReadOpenReleases {
  constructor(private readonly db: PublicDb) {}

  /** Every publication, in the order of the chain. */
  async all(): Promise<readonly PublishedRelease[]> {
    const all = await this.db.read((tx) => publishedReleases(tx), 'one');
    return all.map(({ code, edition, scheme, simulated, publishedOn, act, superseded, ...rest }) => ({
      ...{ code, edition, scheme, simulated, publishedOn, act, superseded },
      ...{ objections: rest.objections, paper: rest.paper, link: rest.link },
    }));
  }

  /** Edition that is asked for; without one the newest that is published. */
  one(asked: AskedRelease): Promise<Verdict<OpenRelease>> {
    return this.db.read(async (tx) => {
      const all = await publishedReleases(tx);
      const found = askedEdition(
        all.filter(({ code }) => code === asked.code),
        asked,
      );
      if (!found) return refuse(releaseUnknown(asked));
      return accept({ ...found, content: await contentOf(tx, found) });
    });
  }

  /** Signed act of an edition; without a number of the newest that is published. */
  paper(asked: AskedRelease): Promise<Verdict<OpenPaper>> {
    return this.db.read(async (tx) => {
      const all = await publishedReleases(tx);
      const found = askedEdition(
        all.filter(({ code }) => code === asked.code),
        asked,
      );
      const paper = found && (await paperOf(tx, found));
      if (!paper) return refuse(notFound('paper', 'code', asked.code));
      return accept({ ...paper, release: found.link.release });
    });
  }
}
