import { ProvinceDb, ProvinceScope, recordAudit } from '@hailong/database';
import { CLOCK, type Clock, type Verdict, accept, refuse, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { digestOf } from '../domain/canonical-form';
import { PROBLEMS, releaseUnknown } from '../domain/problems';
import { type AskedRelease, askedEdition } from '../domain/release-name';
import { RELEASE_STATES } from '../domain/release-states';
import { type SignedPaper, paperProblem } from '../domain/signed-paper';
import { addPaper, hasPaper } from '../persistence/paper-store';
import { lockReleases, releasesOf } from '../persistence/release-store';

/** Attaches the signed act (PDF) to a publication, once: a file that is there is never replaced. */
@Injectable()
export class AttachPaper {
  constructor(
    private readonly db: ProvinceDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async attach(scope: ProvinceScope, asked: AskedRelease, content: Buffer): Promise<Verdict<SignedPaper>> {
    const problem = paperProblem(content);
    if (problem) return refuse(problem);
    const hash = digestOf(content);
    const paper = { hash, bytes: content.length };
    const { actor } = scope;
    return this.db.write(scope, async (tx) => {
      await lockReleases(tx);
      const release = askedEdition(await releasesOf(tx, asked.code), asked);
      if (!release) return refuse(releaseUnknown(asked));
      const state = release.steps.at(-1)?.state ?? 'prepared';
      if (state !== 'published' && state !== 'superseded')
        return refuse(PROBLEMS.RELEASE_UNPUBLISHED.at('edition', RELEASE_STATES.rows[state]));
      if (await hasPaper(tx, release)) return refuse(PROBLEMS.PAPER_LOCKED.at('file'));
      await addPaper(tx, release, { hash, content }, { actor, attachedOn: today(this.clock) });
      const by = { agencyId: scope.agencyId ?? release.agencyId, actor };
      const subject = `${release.code}@${release.edition}`;
      await recordAudit(tx, by, { action: 'attach-release-paper', subject, after: paper });
      return accept(paper);
    });
  }
}
