import { AgencyScope, ProvinceDb, ProvinceScope } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';
import { announcedRounds } from '@hailong/surveys';
import { RoundRecord } from '@hailong/surveys/domain';
import { Injectable } from '@nestjs/common';
import { newestNights } from '../persistence/night-store';
import { CountNights } from './count-nights.use-case';

/** Counts the last night of every round and agency of which it is not counted yet. */
@Injectable()
export class CountDue {
  /** Night up to which each round is counted. */
  private readonly done = new Map<number, CalendarDay>();

  constructor(
    private readonly province: ProvinceDb,
    readonly nights: CountNights,
  ) {}

  /**
   * @param stop when aborted, ends after the current agency
   * @returns agencies whose night was counted
   */
  async count(actor: string, stop?: AbortSignal): Promise<number> {
    const rounds = await this.province.read(ProvinceScope.of(undefined, actor), announcedRounds);
    let counted = 0;
    for (const round of rounds) {
      const night = this.nights.nightOf(round);
      if (this.done.get(round.roundId) === night) continue;
      counted += await this.ofRound(actor, round, stop);
      if (stop?.aborted) break;
      this.done.set(round.roundId, night);
    }
    return counted;
  }

  /** Counts the last night of the agencies of a round of which it is not counted yet. */
  async ofRound(actor: string, round: RoundRecord, stop?: AbortSignal): Promise<number> {
    const night = this.nights.nightOf(round);
    const newest = await this.province.read(ProvinceScope.of(undefined, actor), (tx) =>
      newestNights(tx, round.roundId),
    );
    let counted = 0;
    for (const { agencyId } of round.document.participants) {
      if (stop?.aborted) break;
      if ((newest.get(agencyId) ?? '') >= night) continue;
      await this.nights.ofAgency(AgencyScope.of(agencyId, actor), round);
      counted += 1;
    }
    return counted;
  }
}
