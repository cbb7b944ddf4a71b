import { ProvinceScope } from '@hailong/database';
import { type Verdict, accept } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { canonicalForm, digestOf } from '../domain/canonical-form';
import { differingPlaces } from '../domain/document-difference';
import type { AskedRelease } from '../domain/release-name';
import { type ChainLink, brokenLink } from '../domain/release-chain';
import { FreezeRanking } from './freeze-ranking';
import { type ReadRelease, ReadReleases } from './read-releases.use-case';

/** Outcome of a verification; a release is true where all of it holds. */
export interface VerifiedRelease {
  readonly release: ReadRelease;
  /** True: the stored content has the stored hash. */
  readonly hashHolds: boolean;
  /** Signed act, by its stored hash, and whether the file has it; absent: none is attached. */
  readonly paper?: { readonly hash: string; readonly holds: boolean };
  /** Places at which the document that the blocks give now differs; empty: byte for byte the same. */
  readonly differences: readonly string[];
  /** First link of the chain over all releases that does not follow from those before it; absent: the chain is whole. */
  readonly brokenLink?: ChainLink;
}

/** Makes the document of a release again from the blocks, and compares it byte for byte; checks the chain over all releases. */
@Injectable()
export class VerifyRelease {
  constructor(
    private readonly releases: ReadReleases,
    private readonly freezing: FreezeRanking,
  ) {}

  async verify(scope: ProvinceScope, asked: AskedRelease): Promise<Verdict<VerifiedRelease>> {
    const found = await this.releases.one(scope, asked);
    if (!found.ok) return found;
    const { value: release } = found;
    const { code, edition, province, software, figuresBefore, scheme } = release.document;
    const facts = { code, edition, province, software, figuresBefore };
    const again = await this.freezing.freeze(scope, { ...facts, scheme });
    if (!again.ok) return again;
    const made = canonicalForm(again.value);
    const paper = await this.releases.paper(scope, release);
    return accept({
      release,
      hashHolds: digestOf(release.content) === release.contentHash,
      differences:
        made === release.content ? [] : differingPlaces(release.document, JSON.parse(made) as unknown),
      ...(paper && { paper: { hash: paper.hash, holds: digestOf(paper.content) === paper.hash } }),
      brokenLink: brokenLink(await this.releases.chain(scope)),
    });
  }
}
