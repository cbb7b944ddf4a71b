import { AgencyScope, ProvinceDb, ProvinceScope } from '@hailong/database';
import { FillFreeSlots } from '@hailong/responses';
import { announcedRounds } from '@hailong/surveys';
import { RoundRecord } from '@hailong/surveys/domain';
import { Injectable } from '@nestjs/common';
import { SealForms } from './seal-forms.use-case';
import { SealUnitGroups } from './seal-unit-groups.use-case';

/**
 * Seals the forms of every round that is due: of open rounds whose moment has come, and of rounds that nothing sealed yet, which are
 * demonstrations, and rounds that closed before there were blocks or while a process died.
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
      if (stop?.aborted || this.settled.has(round.roundId)) continue;
      const scopes = round.document.participants.map(({ agencyId }) => AgencyScope.of(agencyId, actor));
      for await (const forms of this.ofRound(scopes, round, (failure) => failures.push(failure))) {
        sealed += forms;
        if (stop?.aborted) return sealed;
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'some forms wait on for their block');
    return sealed;
  }

  /** Seals agency by agency, so that the failure of an agency does not stop the others. */
  private async *ofRound(
    scopes: readonly AgencyScope[],
    round: RoundRecord,
    failed: (failure: unknown) => void,
  ): AsyncGenerator<number> {
    const takesForms = round.state === 'open' && !round.document.demonstration;
    const due = takesForms ? scopes : await this.unshown(scopes, round);
    const [first] = due;
    if (first && round.state === 'closed') await this.slots.fill(first, round);
    let whole = true;
    for (const scope of due)
      yield await (takesForms ? this.forms.ofMoment(scope, round) : this.atClose(scope, round)).catch(
        (failure: unknown) => {
          failed(failure);
          whole = false;
          return 0;
        },
      );
    if (round.state !== 'final' || !whole) return;
    const [any] = scopes;
    const grouped = any && this.groups.seal(any.actor, round).then(() => this.settled.add(round.roundId));
    await grouped?.catch(failed);
  }

  private async unshown(scopes: readonly AgencyScope[], round: RoundRecord): Promise<readonly AgencyScope[]> {
    const found: AgencyScope[] = [];
    for (const scope of scopes) if (!(await this.forms.isShown(scope, round))) found.push(scope);
    return found;
  }

  private async atClose(scope: AgencyScope, round: RoundRecord): Promise<number> {
    const sealed = await this.forms.atClose(scope, round);
    if (round.state === 'final') await this.forms.tellAccount(scope, round);
    return sealed;
  }
}
