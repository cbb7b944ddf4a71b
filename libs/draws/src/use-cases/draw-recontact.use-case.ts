import { AgencyDb, AgencyScope } from '@hailong/database';
import { CLOCK, Clock, Verdict, notFound, refuse, today } from '@hailong/kernel';
import { roundsById } from '@hailong/surveys';
import { Inject, Injectable } from '@nestjs/common';
import { recontactProblems, seedProblems } from '../domain/draw-design';
import { exclusionsInWords } from '../domain/eligibility';
import { PROBLEMS } from '../domain/problems';
import { DrawRecord, instantNow, takeDrawTurn } from '../persistence/draw-store';
import { frameOf } from './read-draw-frame';
import { GivenSeed, keepDraw, seedOf } from './save-draw';

export interface RecontactToDraw {
  readonly roundId: number;
  /** Of those called by the survey draws of the round, 5 to 10; the number is rounded up. */
  readonly percent: number;
  /** Absent: the server makes one. */
  readonly seed?: GivenSeed;
}

const REPLACEMENTS_EACH = 1;

/**
 * Phúc tra: draws some of those whom the round's survey draws have called, to be called again and asked whether they were
 * asked and answered. In proportion to the strata, not who objects, has no contact or was checked before. Gives dossiers:
 * no answer can be reached from them, and contacts are opened elsewhere.
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
      await takeDrawTurn(tx, scope.agencyId);
      const [round] = await roundsById(tx, [roundId]);
      if (!round) return refuse(notFound('round', 'round'));
      const asOf = await instantNow(tx);
      const view = { agencyId: scope.agencyId, roundId, asOf };
      const frame = await frameOf(tx, recontactOf(percent, 0), { view, on });
      if (frame.entries.length === 0)
        return refuse(PROBLEMS.FRAME_EMPTY.at('', exclusionsInWords(frame.exclusions)));
      const terms = recontactOf(percent, Math.ceil((frame.entries.length * percent) / 100));
      return keepDraw(tx, scope, { roundId, terms, seed, frame, on, asOf });
    });
  }
}

function recontactOf(percent: number, total: number) {
  const sizes = { kind: 'proportional', total, minimum: 0 } as const;
  return { purpose: 'recontact', design: { percent, sizes, replacements: REPLACEMENTS_EACH } } as const;
}
