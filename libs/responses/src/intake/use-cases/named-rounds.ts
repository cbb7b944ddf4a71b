import { CLOCK, Clock } from '@hailong/kernel';
import { FindRounds } from '@hailong/surveys';
import { roundNameOf } from '@hailong/surveys/domain';
import { Inject, Injectable } from '@nestjs/common';

/** Milliseconds for which the round of a code is remembered; as long as the state of a round. */
const KEPT_MS = 1000;
const MOST_KEPT = 1000;

interface Kept {
  readonly id: Promise<number>;
  readonly until: number;
}

/** Rounds that sent forms name. An id is taken as it is; a code costs one look-up a second, from all senders. */
@Injectable()
export class NamedRounds {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly rounds: FindRounds,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  idOf(round: string, agencyCode: string): number | Promise<number> {
    const name = roundNameOf(round);
    return typeof name === 'number' ? name : this.byCode(name, agencyCode);
  }

  private byCode(code: string, agencyCode: string): Promise<number> {
    const now = this.clock.now().getTime();
    const key = `${code}/${agencyCode}`;
    const kept = this.kept.get(key);
    if (kept && now < kept.until) return kept.id;
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    const id = this.rounds.ratingId(agencyCode, code);
    this.kept.set(key, { id, until: now + KEPT_MS });
    id.catch(() => this.kept.delete(key));
    return id;
  }
}
