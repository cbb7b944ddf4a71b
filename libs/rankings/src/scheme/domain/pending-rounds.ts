import type { CalendarDay } from '@hailong/kernel';
import { RoundRecord, ServiceCategory, lastDay } from '@hailong/surveys/domain';

/** Round of a ranking that is not final: more of its forms may show. */
export interface PendingRound {
  readonly round: RoundRecord;
  /** Last day on which it takes forms; absent: it has closed. */
  readonly until?: CalendarDay;
  /** Day on which forms are sealed next; absent: it has closed. */
  readonly nextSealing?: CalendarDay;
  /** Forms in the blocks that are shown. */
  readonly shown: number;
  /** Ranked agencies, and agencies without a rank, that take part in it and of which no block is shown. */
  readonly withoutFigures: readonly number[];
  /** Service fields that it tells apart and of which no block is shown. */
  readonly fieldsWithout: readonly ServiceCategory[];
}

/** Block, as far as it tells which agencies and fields show something. */
export interface BlockOfPending {
  readonly roundId: number;
  readonly agencyId: number;
  readonly field: number;
  readonly responses: number;
}

/**
 * Lists the rounds of a ranking that are not final, in their order, with the agencies and fields that show nothing yet.
 *
 * @param agencies agencies whose forms are ranked
 * @param nextSealing day on which forms of open rounds are sealed next
 */
export function pendingRounds(
  rounds: readonly RoundRecord[],
  blocks: readonly BlockOfPending[],
  { agencies, nextSealing }: { readonly agencies: readonly number[]; readonly nextSealing: CalendarDay },
): readonly PendingRound[] {
  const ranked = new Set(agencies);
  return rounds.filter(isPending).map((round) => {
    const own = blocks.filter(({ roundId }) => roundId === round.roundId);
    const { document, state } = round;
    const taking = document.participants.map(({ agencyId }) => agencyId);
    const shownOf = new Set(own.map(({ agencyId }) => agencyId));
    return {
      round,
      ...(state === 'open' && { until: lastDay(document.window), nextSealing }),
      shown: own.reduce((sum, { responses }) => sum + responses, 0),
      withoutFigures: taking.filter((id) => ranked.has(id) && !shownOf.has(id)),
      fieldsWithout: fieldsWithout(round, new Set(own.map(({ field }) => field))),
    };
  });
}

/** Tells whether more forms of a round may show. */
export function isPending({ state }: RoundRecord): boolean {
  return state !== 'final';
}

function fieldsWithout(
  { document: { fields = [], toldApartBy = [] } }: RoundRecord,
  shown: ReadonlySet<number>,
): readonly ServiceCategory[] {
  return toldApartBy.includes('field') ? fields.filter((_, at) => !shown.has(at + 1)) : [];
}
