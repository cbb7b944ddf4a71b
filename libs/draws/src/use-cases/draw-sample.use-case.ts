import { AgencyDb, AgencyScope, lockRound, Transaction } from '@hailong/database';
import { fieldsWithProcedures } from '@hailong/fields';
import { CLOCK, CalendarDay, Clock, Problem, Verdict, notFound, refuse, today } from '@hailong/kernel';
import { roundsById } from '@hailong/surveys';
import { referenceWindow, RoundRecord } from '@hailong/surveys/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DrawDesign, designProblems, seedProblems } from '../domain/draw-design';
import { PROBLEMS } from '../domain/problems';
import { DrawnGroup, DrawnServices } from '../domain/stratum';
import { DrawRecord, instantNow, lockDraws } from '../persistence/draw-store';
import { readFrame } from './read-draw-frame';
import { GivenSeed, Seed, saveDraw, seedOf } from './save-draw';

export interface SampleToDraw {
  readonly roundId: number;
  readonly design: Omit<DrawDesign, keyof DrawnServices | 'window'> & {
    /** Days on which the dossiers were finished. Default: the reference window of the round, until today. */
    readonly window?: Partial<DrawDesign['window']>;
  };
  /** Absent: the server makes one, 128 random bits. */
  readonly seed?: GivenSeed;
}

/**
 * Draws a stratified random sample of the acting agency's dossiers for a round in which it takes part, and saves it for
 * good: a draw is never undone, and the next draw of the round draws other dossiers. Draws of one agency wait for each other.
 *
 * Refused with NOT_FOUND, DRAW_PARTICIPANT_UNKNOWN, DRAW_ROUND_CLOSED, FRAME_EMPTY, STRATA_TOO_MANY and the problems of design and seed.
 */
@Injectable()
export class DrawSample {
  constructor(
    private readonly db: AgencyDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async draw(
    scope: AgencyScope,
    { roundId, design, seed: given }: SampleToDraw,
  ): Promise<Verdict<DrawRecord>> {
    const seed = seedOf(given);
    const wrong = seedProblems(seed.value, seed.origin);
    const on = today(this.clock);
    return this.db.write(scope, async (tx) => {
      await lockDraws(tx, scope.agencyId);
      await lockRound(tx, roundId, 'shared');
      const [round] = await roundsById(tx, [roundId]);
      if (!round) return refuse(notFound('round', 'round'));
      const services = await servicesOf(tx, round.document, design);
      const whole = { ...completed(design, round.document, on), ...services };
      const problems = [...roundProblems(round, scope), ...designProblems(whole), ...wrong];
      return problems.length > 0
        ? refuse(...problems)
        : draw(tx, scope, { roundId, design: whole, seed, on });
    });
  }
}

interface Drawing {
  readonly roundId: number;
  readonly design: DrawDesign;
  readonly seed: Seed;
  readonly on: CalendarDay;
}

async function draw(
  tx: Transaction,
  scope: AgencyScope,
  { roundId, design, seed, on }: Drawing,
): Promise<Verdict<DrawRecord>> {
  const terms = { purpose: 'survey', design } as const;
  const asOf = await instantNow(tx);
  const frame = await readFrame(tx, terms, { view: { agencyId: scope.agencyId, roundId, asOf }, on });
  return saveDraw(tx, scope, { roundId, terms, seed, frame, on, asOf });
}

function roundProblems({ state, document }: RoundRecord, { agencyId }: AgencyScope): Problem[] {
  const takesPart = document.participants.some((participant) => participant.agencyId === agencyId);
  return [
    ...(takesPart ? [] : [PROBLEMS.DRAW_PARTICIPANT_UNKNOWN.at('round')]),
    ...(state === 'closed' || state === 'final' ? [PROBLEMS.DRAW_ROUND_CLOSED.at('round')] : []),
  ];
}

function completed(
  design: SampleToDraw['design'],
  round: RoundRecord['document'],
  on: CalendarDay,
): Omit<DrawDesign, keyof DrawnServices> {
  const { from, to } = referenceWindow(round);
  return {
    ...design,
    window: { from: design.window?.from ?? from, to: design.window?.to ?? (on < to ? on : to) },
  };
}

/** Groups and fields as the round has them now; without a dimension that tells services apart none. */
async function servicesOf(
  tx: Transaction,
  { fields = [], procedureGroups = [] }: RoundRecord['document'],
  { dimensions }: SampleToDraw['design'],
): Promise<DrawnServices> {
  const byField = dimensions.includes('field');
  if (!byField && !dimensions.includes('procedure-group')) return { groups: [] };
  const listed = byField ? await fieldsWithProcedures(tx, fields) : [];
  const withProcedures = listed.filter(({ procedures }) => procedures !== undefined);
  return {
    groups: procedureGroups.map(groupOf),
    ...(withProcedures.length > 0 && { fields: withProcedures }),
  };
}

function groupOf({ code, field, procedures }: DrawnGroup): DrawnGroup {
  return { code, ...(field !== undefined && { field }), ...(procedures && { procedures }) };
}
