import { AgencyScope } from '@hailong/database';
import { Problem } from '@hailong/kernel';
import { FollowUp, RoundListener, RoundListeners } from '@hailong/surveys';
import { RoundRecord, RoundStep } from '@hailong/surveys/domain';
import { Injectable, OnModuleInit } from '@nestjs/common';
import { DestroyRoundSecrets } from './destroy-round-secrets.use-case';
import { MarkUsed } from './mark-used.use-case';
import { RoundSecrets } from './round-secrets';

/** Keys made at the same time: as many as Node has threads. */
const AT_ONCE = 4;

/** Makes the keys of a round for the invited before it opens, and destroys them and the contacts after it has closed. */
@Injectable()
export class InvitationsFollowRounds implements RoundListener, OnModuleInit {
  readonly after: FollowUp = {
    work: 'secrets',
    steps: ['close', 'finalise'],
    run: (_step, round, scope) => this.destroy(round, scope),
  };

  constructor(
    private readonly listeners: RoundListeners,
    private readonly secrets: RoundSecrets,
    private readonly answered: MarkUsed,
    private readonly expired: DestroyRoundSecrets,
  ) {}

  onModuleInit(): void {
    this.listeners.add(this);
  }

  check(step: RoundStep, { document }: RoundRecord): Promise<readonly Problem[]> {
    const needed = step === 'open' && document.access === 'invited';
    return Promise.resolve(needed ? this.secrets.problems() : []);
  }

  async before(step: RoundStep, round: RoundRecord, scope: AgencyScope): Promise<readonly Problem[]> {
    if (step !== 'open' || round.document.access !== 'invited') return [];
    const scopes = scopesOf(round, scope);
    for (let from = 0; from < scopes.length; from += AT_ONCE) {
      const some = scopes.slice(from, from + AT_ONCE);
      const made = await Promise.all(some.map((each) => this.secrets.make(each, round.roundId)));
      const refused = made.find((verdict) => !verdict.ok);
      if (refused && !refused.ok) return refused.problems;
    }
    return [];
  }

  private async destroy(round: RoundRecord, scope: AgencyScope): Promise<void> {
    await this.answered.markAll(scopesOf(round, scope), round);
    await this.expired.destroy(scope, round);
  }
}

function scopesOf(round: RoundRecord, { actor }: AgencyScope): AgencyScope[] {
  return round.document.participants.map(({ agencyId }) => AgencyScope.of(agencyId, actor));
}
