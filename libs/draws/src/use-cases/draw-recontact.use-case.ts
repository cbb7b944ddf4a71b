import { AgencyDb, AgencyScope } from '@hailong/database';
import { CLOCK, Clock, Verdict, notFound, refuse, today } from '@hailong/kernel';
import { roundsById } from '@hailong/surveys';
import { Inject, Injectable } from '@nestjs/common';
import { recontactProblems, seedProblems } from '../domain/draw-design';
import { exclusionsInWords } from '../domain/eligibility';
import { PROBLEMS } from '../domain/problems';
import { DrawRecord, instantNow, lockDraws } from '../persistence/draw-store';
import { readFrame } from './read-draw-frame';
import { GivenSeed, saveDraw, seedOf } from './save-draw';

export interface RecontactToDraw {
  readonly roundId: number;
  /** Share of the dossiers called by the survey draws of the round, 5 to 10; the number is rounded up. */
  readonly percent: number;
  /** Absent: the server makes one. */
  readonly seed?: GivenSeed;
}

const REPLACEMENTS_EACH = 1;

/**
 * Phúc tra: draws some of the dossiers that the round's survey draws have called; their applicants are called again and
 * asked whether they were asked and answered. In proportion to the strata, without objecting, unreachable and already
 * checked applicants. Returns dossiers: no answer can be reached from them, and contacts are opened elsewhere.
 *
 * Refused with NOT_FOUND, RECONTACT_PERCENT_OUTSIDE, FRAME_EMPTY and the problems of the seed.
 */
@Injectable()
export class DrawRecontact {
  constructor(
    private readonly db: AgencyDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async draw(
    scope: AgencyScope,
    { roundId, percent, seed: given }: RecontactToDraw,
  ): Promise<Verdict<DrawRecord>> {
    const seed = seedOf(given);
    const problems = [...recontactProblems(percent), ...seedProblems(seed.value, seed.origin)];
    if (problems.length > 0) return refuse(...problems);
    const on = today(this.clock);
    return this.db.write(scope, async (tx) => {
      await lockDraws(tx, scope.agencyId);
      const [round] = await roundsById(tx, [roundId]);
      if (!round) return refuse(notFound('round', 'round'));
      const asOf = await instantNow(tx);
      const view = { agencyId: scope.agencyId, roundId, asOf };
      const frame = await readFrame(tx, recontactOf(percent, 0), { view, on });
      if (frame.entries.length === 0)
        return refuse(PROBLEMS.FRAME_EMPTY.at('', exclusionsInWords(frame.exclusions)));
      const terms = recontactOf(percent, Math.ceil((frame.entries.length * percent) / 100));
      return saveDraw(tx, scope, { roundId, terms, seed, frame, on, asOf });
    });
  }
}

function recontactOf(percent: number, total: number) {
  const sizes = { kind: 'proportional', total, minimum: 0 } as const;
  return { purpose: 'recontact', design: { percent, sizes, replacements: REPLACEMENTS_EACH } } as const;
}
