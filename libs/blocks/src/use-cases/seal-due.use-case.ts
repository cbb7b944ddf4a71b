import { AgencyScope, ProvinceDb, ProvinceScope, throughSeveralDoors } from '@hailong/database';
import { FillFreeSlots } from '@hailong/responses';
import { announcedRounds } from '@hailong/surveys';
import { RoundRecord } from '@hailong/surveys/domain';
import { Injectable } from '@nestjs/common';
import { SealForms } from './seal-forms.use-case';
import { SealUnitGroups } from './seal-unit-groups.use-case';
import { TellAccounts } from './tell-accounts.use-case';

/**
 * Seals the forms of every round that is due: of open rounds whose moment has come, and of rounds that closed before there were blocks or
 * while a process died. Leaves open demonstrations to their simulation, which shows its forms by the day that it stands for.
 */
@Injectable()
export class SealDue {
  /** Final rounds that are shown: nothing changes them. */
  private readonly settled = new Set<number>();

  constructor(
    private readonly province: ProvinceDb,
    private readonly slots: FillFreeSlots,
    private readonly forms: SealForms,
    private readonly groups: SealUnitGroups,
    private readonly accounts: TellAccounts,
  ) {}

  /**
   * @param stop when aborted, ends after the current agency
   * @returns the forms sealed
   * @throws AggregateError after all rounds when some failed
   */
  async seal(actor: string, stop?: AbortSignal): Promise<number> {
    const rounds = await this.province.read(ProvinceScope.of(undefined, actor), announcedRounds);
    const failures: unknown[] = [];
    let sealed = 0;
    for (const round of rounds) {
      if (stop?.aborted) break;
      if (this.settled.has(round.roundId) || isSimulating(round)) continue;
      try {
        sealed += await this.ofRound(actor, round, stop);
        if (round.state === 'final' && !stop?.aborted) this.settled.add(round.roundId);
      } catch (failure) {
        failures.push(failure);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'some forms wait on for their block');
    return sealed;
  }

  /**
   * Seals the forms of a round at every agency that has something left to seal.
   *
   * @throws AggregateError after all agencies when some failed
   */
  async ofRound(actor: string, round: RoundRecord, stop?: AbortSignal): Promise<number> {
    const scopes = scopesOf(actor, round);
    return this.at(takesForms(round) ? scopes : await this.unsealed(scopes, round), actor, round, stop);
  }

  /**
   * Seals the forms of a round that a step has just closed or made final: at every agency, without looking first whether it has any left.
   *
   * @throws AggregateError after all agencies when some failed
   */
  afterStep(actor: string, round: RoundRecord): Promise<number> {
    return this.at(scopesOf(actor, round), actor, round);
  }

  /**
   * Seals agency by agency, so that the failure of an agency does not stop the others. The forms that wait when the round has closed are
   * sealed once surplus forms have the free slots; when it is final the forms are removed that a request names, its accounts are told, and
   * its groups of units shown.
   */
  private async at(
    due: readonly AgencyScope[],
    actor: string,
    round: RoundRecord,
    stop?: AbortSignal,
  ): Promise<number> {
    if (due.length > 0 && round.state === 'closed') await this.slots.fill({ actor }, round);
    const seal = (scope: AgencyScope) =>
      takesForms(round) ? this.forms.ofMoment(scope, round) : this.atClose(scope, round);
    const failed = `forms of round ${round.code} wait on for their block`;
    const sealed = await throughSeveralDoors(due, seal, { failed, stop });
    if (round.state === 'final' && !stop?.aborted) await this.groups.seal(actor, round);
    return sealed.reduce((all, forms) => all + forms, 0);
  }

  private async unsealed(
    scopes: readonly AgencyScope[],
    round: RoundRecord,
  ): Promise<readonly AgencyScope[]> {
    const failed = `blocks of round ${round.code} are not read`;
    const sealed = await throughSeveralDoors(scopes, (scope) => this.forms.isSealed(scope, round), {
      failed,
    });
    return scopes.filter((_, at) => !sealed[at]);
  }

  private async atClose(scope: AgencyScope, round: RoundRecord): Promise<number> {
    const sealed = await this.forms.atClose(scope, round);
    if (round.state === 'final') await this.accounts.tell(scope, round);
    return sealed;
  }
}

function scopesOf(actor: string, { document }: RoundRecord): readonly AgencyScope[] {
  return document.participants.map(({ agencyId }) => AgencyScope.of(agencyId, actor));
}

function takesForms({ state }: RoundRecord): boolean {
  return state === 'open';
}

function isSimulating({ state, document }: RoundRecord): boolean {
  return state === 'open' && document.demonstration === true;
}
