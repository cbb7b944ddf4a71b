import { ReadOrganisation } from '@hailong/agencies';
import type { Agency } from '@hailong/agencies/domain';
import { ProvinceDb, ProvinceScope, recordAudit } from '@hailong/database';
import { CLOCK, COMMON_PROBLEMS, type Clock, type Verdict, accept, refuse, today } from '@hailong/kernel';
import { programVersion } from '@hailong/telemetry';
import { Inject, Injectable } from '@nestjs/common';
import { canonicalForm, digestOf } from '../domain/canonical-form';
import { followsEditions, releaseCodeProblem } from '../domain/next-edition';
import { PROBLEMS } from '../domain/problems';
import type { RankingDocument } from '../domain/ranking-document';
import type { ReleaseStep } from '../domain/release-step';
import {
  type ReleaseRecord,
  addRelease,
  addStep,
  lockReleases,
  releasesOf,
} from '../persistence/release-store';
import { FreezeRanking } from './freeze-ranking';

export interface RankingToRelease {
  /** Code of the release, an address that stays: `xep-hang-2026`. */
  readonly code: string;
  /** Announced scheme; without a version the one in force. */
  readonly scheme: { readonly code: string; readonly version?: number };
}

/** Prepares a release of a ranking: freezes what the blocks say that were shown before today, and hashes it. */
@Injectable()
export class PrepareRelease {
  constructor(
    private readonly db: ProvinceDb,
    private readonly organisation: ReadOrganisation,
    private readonly freezing: FreezeRanking,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async prepare(scope: ProvinceScope, { code, scheme }: RankingToRelease): Promise<Verdict<ReleaseRecord>> {
    const malformed = releaseCodeProblem(code);
    if (malformed) return refuse(malformed);
    const takenOn = today(this.clock);
    const province = await this.organisation.root(takenOn);
    if (!province) return refuse(COMMON_PROBLEMS.PROVINCE_MISSING.at(''));
    const editions = await this.db.read(scope, (tx) => releasesOf(tx, code));
    const edition = followsEditions(editions, scheme.code);
    if (!edition.ok) return edition;
    const frozen = await this.freezing.freeze(scope, {
      ...{ code, edition: edition.value, scheme, figuresBefore: takenOn },
      province: { code: province.code, name: province.name },
      software: { name: 'hai-long', version: programVersion() },
    });
    if (!frozen.ok) return frozen;
    if (frozen.value.agencies.length === 0) return refuse(PROBLEMS.RELEASE_FIGURES_EMPTY.at('scheme'));
    return this.store(scope, province, frozen.value);
  }

  private store(
    scope: ProvinceScope,
    { agencyId }: Agency,
    document: RankingDocument,
  ): Promise<Verdict<ReleaseRecord>> {
    const { code, edition, scheme, figuresBefore } = document;
    const content = canonicalForm(document);
    const contentHash = digestOf(content);
    const release = { agencyId, code, edition, subject: scheme.code, contentHash };
    const step: ReleaseStep = { state: 'prepared', actor: scope.actor, takenOn: figuresBefore };
    return this.db.write(scope, async (tx) => {
      await lockReleases(tx);
      const still = followsEditions(await releasesOf(tx, code), scheme.code);
      if (!still.ok) return still;
      if (still.value !== edition) return refuse(PROBLEMS.RELEASE_TAKEN.at('code', code, still.value - 1));
      await addRelease(tx, release, content);
      await addStep(tx, release, 1, step);
      const by = { agencyId: scope.agencyId ?? agencyId, actor: scope.actor };
      const after = { scheme: `${scheme.code}@${scheme.version}`, contentHash };
      await recordAudit(tx, by, { action: 'prepare-release', subject: `${code}@${edition}`, after });
      return accept({ ...release, steps: [step] });
    });
  }
}
