import { ProvinceDb, ProvinceScope, type Transaction, recordAudit } from '@hailong/database';
import { CLOCK, type CalendarDay, type Clock, type Verdict, accept, refuse, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { canonicalForm, digestOf } from '../domain/canonical-form';
import { PROBLEMS, releaseUnknown } from '../domain/problems';
import { type AskedRelease, askedEdition } from '../domain/release-name';
import { nextLink } from '../domain/release-chain';
import type { ReleaseState } from '../domain/release-states';
import { type PublicationAct, type ReleaseStep, judgeStep } from '../domain/release-step';
import {
  type ReleaseRecord,
  addLink,
  addStep,
  chainOf,
  lockReleases,
  releasesOf,
} from '../persistence/release-store';
import { VerifyRelease } from './verify-release.use-case';

/** Step that is asked for, with the facts that it needs. */
export interface AskedStep {
  readonly state: Exclude<ReleaseState, 'prepared' | 'superseded'>;
  /** Last day of a preview. */
  readonly until?: CalendarDay;
  /** Reason of a return. */
  readonly reason?: string;
  /** Act of a publication. */
  readonly act?: PublicationAct;
}

/**
 * Takes the next step of a release: preview, submission, publication, return. A submission and a publication make the document again from
 * the blocks first. A publication adds a link to the chain and supersedes the edition before it, in one transaction.
 */
@Injectable()
export class TakeStep {
  constructor(
    private readonly db: ProvinceDb,
    private readonly verification: VerifyRelease,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async take(scope: ProvinceScope, asked: AskedRelease, step: AskedStep): Promise<Verdict<ReleaseRecord>> {
    const next: ReleaseStep = { ...step, actor: scope.actor, takenOn: today(this.clock) };
    const possible = await this.db.read(scope, async (tx) =>
      judged(await releasesOf(tx, asked.code), asked, next),
    );
    if (!possible.ok) return possible;
    const holds = await this.holds(scope, asked, step.state);
    if (!holds.ok) return holds;
    return this.db.write(scope, async (tx) => {
      await lockReleases(tx);
      const editions = await releasesOf(tx, asked.code);
      const still = judged(editions, asked, next);
      if (!still.ok) return still;
      const { value: release } = still;
      await addStep(tx, release, release.steps.length + 1, next);
      if (next.state === 'published') await publish(tx, release, editions, next);
      const { code, edition, agencyId } = release;
      await recordAudit(
        tx,
        { agencyId: scope.agencyId ?? agencyId, actor: scope.actor },
        { action: `release-${next.state}`, subject: `${code}@${edition}`, after: { ...step } },
      );
      return accept({ ...release, steps: [...release.steps, next] });
    });
  }

  /** Makes sure before a submission and a publication that the blocks still give the document. */
  private async holds(
    scope: ProvinceScope,
    asked: AskedRelease,
    state: ReleaseState,
  ): Promise<Verdict<void>> {
    if (state !== 'submitted' && state !== 'published') return accept(undefined);
    const verified = await this.verification.verify(scope, asked);
    if (!verified.ok) return verified;
    const { differences, hashHolds } = verified.value;
    if (hashHolds && differences.length === 0) return accept(undefined);
    return refuse(PROBLEMS.RELEASE_FIGURES_CHANGED.at('step', hashHolds ? differences : ['contentHash']));
  }
}

/** Release whose next step is in order; judged before the dear verification, and again under the lock. */
function judged(
  editions: readonly ReleaseRecord[],
  asked: AskedRelease,
  next: ReleaseStep,
): Verdict<ReleaseRecord> {
  const release = askedEdition(editions, asked);
  if (!release) return refuse(releaseUnknown(asked));
  const verdict = judgeStep(release.steps, next);
  return verdict.ok ? accept(release) : verdict;
}

/** Adds the link of a publication, and supersedes the editions that were published before it. */
async function publish(
  tx: Transaction,
  release: ReleaseRecord,
  editions: readonly ReleaseRecord[],
  { act, actor, takenOn }: ReleaseStep,
): Promise<void> {
  const { code, edition, contentHash } = release;
  const chain = await chainOf(tx);
  const actHash = digestOf(canonicalForm(act));
  await addLink(tx, release, nextLink(chain.at(-1), { release: `${code}@${edition}`, contentHash, actHash }));
  for (const earlier of editions) {
    if (earlier.edition >= edition || earlier.steps.at(-1)?.state !== 'published') continue;
    await addStep(tx, earlier, earlier.steps.length + 1, { state: 'superseded', actor, takenOn });
  }
}
