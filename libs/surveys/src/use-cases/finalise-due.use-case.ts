import { AgencyScope, ProvinceDb, ProvinceScope } from '@hailong/database';
import { CLOCK, CalendarDay, Clock, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { finalDay } from '../domain/final-day';
import { RoundRecord } from '../domain/round-record';
import { announcedRounds, roundsById } from '../persistence/round-store';
import { FinaliseRound } from './finalise-round.use-case';
import { ROUND_OPTIONS, RoundOptions } from './round-options';

/**
 * Makes every round final whose day has come, so that no agency holds its publication back. It is the ordinary step, with all that
 * hangs on it; a round that another process makes final meanwhile is left to it.
 */
@Injectable()
export class FinaliseDue {
  constructor(
    private readonly province: ProvinceDb,
    private readonly step: FinaliseRound,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ROUND_OPTIONS) private readonly options: RoundOptions,
  ) {}

  /**
   * @param stop when aborted, ends after the current round
   * @returns the rounds made final
   * @throws AggregateError after all rounds when some failed
   */
  async finalise(actor: string, stop?: AbortSignal): Promise<readonly RoundRecord[]> {
    const scope = ProvinceScope.of(undefined, actor);
    const due = (await this.province.read(scope, announcedRounds)).filter((round) => this.isDue(round));
    const done: RoundRecord[] = [];
    const failures: Error[] = [];
    for (const round of due) {
      if (stop?.aborted) break;
      await this.one(scope, round).then(
        (final) => done.push(...final),
        (cause: unknown) => failures.push(new Error(`the round ${round.code} failed`, { cause })),
      );
    }
    if (failures.length > 0)
      throw new AggregateError(
        failures,
        `${done.length} rounds are final, and not all is done of ${failures.length}`,
      );
    return done;
  }

  /** Day on which a round becomes final by itself; undefined: it is not closed, or final already. */
  dayOf(round: Pick<RoundRecord, 'state' | 'closedOn'>): CalendarDay | undefined {
    return finalDay(round, this.options.finalAfterDays);
  }

  private isDue(round: RoundRecord): boolean {
    const on = this.dayOf(round);
    return on !== undefined && on <= today(this.clock);
  }

  private async one(scope: ProvinceScope, { agencyId, roundId }: RoundRecord): Promise<RoundRecord[]> {
    const moved = await this.step.finalise(AgencyScope.of(agencyId, scope.actor), roundId);
    if (moved.ok) return [moved.value.round];
    const [now] = await this.province.read(scope, (tx) => roundsById(tx, [roundId]), 'one');
    if (now?.state === 'final') return [];
    throw new Error(moved.problems.map(({ code, place }) => `${code} ${place}`).join(', '));
  }
}
