import { criteriaSetById } from '@hailong/criteria';
import { ProvinceDb, ProvinceScope } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { drawnRounds, isEvenlyDrawn, questionnairesOf } from '../../change/domain/drawn-halves';
import { BridgedPeriods } from '../../change/use-cases/bridged-periods';
import { RankedPeriod } from '../../change/use-cases/compared-periods';
import { membersOf } from '../../ranking/domain/pooled-agencies';
import { comparedForms } from '../../ranking/use-cases/compared-forms';
import { comparableOf } from '../../ranking/use-cases/rank-shown';
import { PublishedForms } from '../../results/use-cases/published-forms';
import { SchemeBridge } from '../domain/ranking-scheme';
import { AskedScheme } from './ask-scheme';

/** Halves of a bridge, before any figure is read. */
export type AskedBridge = Pick<BridgedPeriods, 'onOld' | 'onNew' | 'even'>;

/** Finds the two halves of the rounds of a scheme that answered the forms of its two cores, at the door of the province. */
@Injectable()
export class AskBridge {
  constructor(
    private readonly db: ProvinceDb,
    private readonly forms: PublishedForms,
  ) {}

  /** @param now later period, as the ranking on the new core knows it */
  ask(
    scope: ProvinceScope,
    { scheme, rounds: { entered }, asked }: AskedScheme,
    bridge: SchemeBridge,
    now: RankedPeriod,
  ): Promise<AskedBridge> {
    const newId = scheme.document.core.criteriaSetId;
    const { criteriaSetId: oldId, code } = bridge.core;
    return this.db.read(scope, async (tx) => {
      const core = await criteriaSetById(tx, oldId);
      if (!core) throw new Error(`the old core of the scheme ${scheme.code} is not there`);
      const asking = entered.flatMap(({ document }) => document.groups.flatMap(questionnairesOf));
      const known = await this.forms.byId(tx, asking);
      const cores = { newId, oldId, coreOf: (id: number) => known.get(id)?.coreId };
      const rounds = drawnRounds(entered, cores);
      const formsOf = await comparedForms(this.forms, tx, rounds);
      const half = (coreId: number) => (agencyId: number) =>
        formsOf(agencyId).filter((form) => form.coreId === coreId);
      const [newForms, oldForms] = [half(newId), half(oldId)];
      // A pool is in the halves by its agencies, so that its forms link the cores as those of any agency do.
      const participants = asked.participants
        .flatMap((unit) => membersOf(unit).map((agencyId) => ({ agencyId, rankingGroup: unit.rankingGroup })))
        .filter(({ agencyId }) => newForms(agencyId).length > 0 && oldForms(agencyId).length > 0);
      const halves = { ...asked, rounds, participants };
      return {
        onNew: { ...halves, formsOf: newForms },
        onOld: {
          ...now,
          asked: { ...halves, formsOf: oldForms, comparable: comparableOf(participants, oldForms) },
          core: { code, document: core.document },
          onOtherCore: new Set<number>(),
        },
        even: isEvenlyDrawn(rounds, cores),
      };
    });
  }
}
