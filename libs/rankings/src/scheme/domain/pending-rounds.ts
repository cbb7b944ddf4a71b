import { sum } from '@hailong/statistics';
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
  /** Forms in the blocks that are shown, by id of the agency. */
  readonly shownOf: ReadonlyMap<number, number>;
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
    const shownOf = new Map<number, number>();
    for (const { agencyId, responses } of own)
      shownOf.set(agencyId, (shownOf.get(agencyId) ?? 0) + responses);
    return {
      round,
      ...(state === 'open' && { until: lastDay(document.window), nextSealing }),
      ...{ shown: sum([...shownOf.values()]), shownOf },
      withoutFigures: taking.filter((id) => ranked.has(id) && !shownOf.has(id)),
      fieldsWithout: fieldsWithout(round, new Set(own.map(({ field }) => field))),
    };
  });
}

/** Round that is not final, with the forms that wait. */
export interface WaitingRound extends PendingRound {
  /** Forms that progress tells and that are in no shown block yet; absent: the round has closed, and what did not fill a block waits no more. */
  readonly waiting?: number;
}

/**
 * Counts the forms of an open round that wait for their block: of each agency those that progress tells, less those that are shown. Progress
 * tells the forms of others in steps and a night later, so more may be shown than it tells; then none is said to wait. Both numbers are
 * told elsewhere, so this tells nothing more.
 *
 * @param received forms that progress tells, by id of the agency; undefined: they were not read
 */
export function withWaiting(
  pending: PendingRound,
  received: ReadonlyMap<number, number> | undefined,
): WaitingRound {
  if (pending.round.state !== 'open' || !received) return pending;
  const waiting = [...received].map(([agencyId, forms]) =>
    Math.max(0, forms - (pending.shownOf.get(agencyId) ?? 0)),
  );
  return { ...pending, waiting: sum(waiting) };
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
