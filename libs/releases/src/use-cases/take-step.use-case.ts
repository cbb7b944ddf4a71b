import { agenciesById } from '@hailong/agencies';
import { ProvinceDb, ProvinceScope, type Transaction, recordAudit } from '@hailong/database';
import { CLOCK, type CalendarDay, type Clock, type Verdict, accept, refuse, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { canonicalForm, digestOf } from '../domain/canonical-form';
import { type Objection, countObjections } from '../domain/objection';
import { PROBLEMS, releaseUnknown } from '../domain/problems';
import { type AskedRelease, askedEdition } from '../domain/release-name';
import { nextLink } from '../domain/release-chain';
import type { ReleaseState } from '../domain/release-states';
import { type PublicationAct, type ReleaseStep, judgeStep } from '../domain/release-step';
import { type LineToShow, addLines, endLines } from '../persistence/line-store';
import { objectionsOf } from '../persistence/objection-store';
import {
  type ReleaseRecord,
  addLink,
  addStep,
  chainOf,
  lockReleases,
  releasesOf,
} from '../persistence/release-store';
import { ReadReleases } from './read-releases.use-case';
import { ShowLines } from './show-lines';
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
 * Takes the next step of a release: preview, submission, publication, return. A preview shows the agencies their lines, until the next
 * step. A submission needs an answer to every objection; it and a publication make the document again from the blocks first. A
 * publication adds a link to the chain and supersedes the edition before it, in one transaction.
 */
@Injectable()
export class TakeStep {
  constructor(
    private readonly db: ProvinceDb,
    private readonly verification: VerifyRelease,
    private readonly releases: ReadReleases,
    private readonly lines: ShowLines,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async take(scope: ProvinceScope, asked: AskedRelease, step: AskedStep): Promise<Verdict<ReleaseRecord>> {
    const next: ReleaseStep = { ...step, actor: scope.actor, takenOn: today(this.clock) };
    const possible = await this.db.read(scope, (tx) => judged(tx, asked, next));
    if (!possible.ok) return possible;
    const named = { code: asked.code, edition: possible.value.release.edition };
    const holds = await this.holds(scope, named, step.state);
    if (!holds.ok) return holds;
    const lines = await this.shown(scope, named, step.state);
    return this.db.write(scope, async (tx) => {
      await lockReleases(tx);
      const still = await judged(tx, named, next);
      if (!still.ok) return still;
      const { release } = still.value;
      const taken = await take(tx, still.value, next, lines);
      const { code, edition, agencyId } = release;
      await recordAudit(
        tx,
        { agencyId: scope.agencyId ?? agencyId, actor: scope.actor },
        { action: `release-${next.state}`, subject: `${code}@${edition}`, after: { ...step } },
      );
      return accept({ ...release, steps: [...release.steps, taken] });
    });
  }

  /** Lines that a preview shows; none at another step. */
  private async shown(
    scope: ProvinceScope,
    asked: AskedRelease,
    state: ReleaseState,
  ): Promise<readonly LineToShow[]> {
    const found = state === 'previewed' ? await this.releases.one(scope, asked) : undefined;
    return found?.ok ? this.lines.of(found.value.document) : [];
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

/** Release whose next step is in order, with what the step needs. */
interface JudgedRelease {
  readonly release: ReleaseRecord;
  /** Editions of its code, the oldest first. */
  readonly editions: readonly ReleaseRecord[];
  readonly objections: readonly Objection[];
}

/** Judges the next step: before the dear verification, and again under the lock. */
async function judged(
  tx: Transaction,
  asked: AskedRelease,
  next: ReleaseStep,
): Promise<Verdict<JudgedRelease>> {
  const editions = await releasesOf(tx, asked.code);
  const release = askedEdition(editions, asked);
  if (!release) return refuse(releaseUnknown(asked));
  const verdict = judgeStep(release.steps, next);
  if (!verdict.ok) return verdict;
  const { code, edition } = release;
  const objections = await objectionsOf(tx, { code, edition });
  const open = next.state === 'submitted' ? objections.filter(({ answer }) => !answer) : [];
  if (open.length === 0) return accept({ release, editions, objections });
  const agencies = await agenciesById(
    tx,
    open.map(({ agencyId }) => agencyId),
  );
  return refuse(PROBLEMS.OBJECTION_ANSWER_MISSING.at('step', agencies.map((each) => each.code).sort()));
}

/** Takes a step that was judged under the lock. */
async function take(
  tx: Transaction,
  { release, editions, objections }: JudgedRelease,
  next: ReleaseStep,
  lines: readonly LineToShow[],
): Promise<ReleaseStep> {
  const wasShown = release.steps.some(({ state }) => state === 'previewed');
  const isCounted = next.state === 'published' && wasShown;
  const taken = isCounted ? { ...next, objections: countObjections(objections) } : next;
  await addStep(tx, release, release.steps.length + 1, taken);
  if (next.until !== undefined) await addLines(tx, release, next.until, lines);
  else if (wasShown) await endLines(tx, release, next.takenOn);
  if (next.state === 'published') await publish(tx, release, editions, next);
  return taken;
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
