import type { Transaction } from '@hailong/database';
import { CalendarDay, Verdict, accept, refuse } from '@hailong/kernel';
import { RoundRecord } from '@hailong/surveys/domain';
import { roundsOfPeriod } from '@hailong/surveys';
import { Injectable } from '@nestjs/common';
import { ProvinceField } from '../../fields/domain/field-positions';
import { FormsOfAgency, comparedForms } from '../../ranking/use-cases/compared-forms';
import { PublishedForms } from '../../results/use-cases/published-forms';
import { EnteringRounds, RoundOfPeriod, enteringRounds } from '../domain/entering-rounds';
import { RankingScheme } from '../domain/ranking-scheme';
import { roundsOfField } from '../domain/rounds-of-field';

export interface RoundsOfScheme extends EnteringRounds {
  /** Forms of an agency in the rounds that entered, those on the core of the scheme. */
  readonly formsOf: FormsOfAgency;
  /** Service field that was asked for; absent: none. */
  readonly field?: ProvinceField;
}

/** Finds the rounds that a scheme ranks, at the door of the province. Reads no figures. */
@Injectable()
export class SchemeRounds {
  constructor(private readonly forms: PublishedForms) {}

  /** @param openedBefore day before which they were opened; absent: all that have opened */
  async of(tx: Transaction, scheme: RankingScheme, openedBefore?: CalendarDay): Promise<RoundsOfScheme> {
    return this.withForms(tx, scheme, await this.entering(tx, scheme, openedBefore));
  }

  /** Rounds of a scheme that tell a service field apart. Refused where none does. */
  async ofField(tx: Transaction, scheme: RankingScheme, code: string): Promise<Verdict<RoundsOfScheme>> {
    const found = roundsOfField(await this.entering(tx, scheme), code);
    return 'entered' in found ? accept(await this.withForms(tx, scheme, found)) : refuse(found);
  }

  private async entering(
    tx: Transaction,
    scheme: RankingScheme,
    openedBefore?: CalendarDay,
  ): Promise<EnteringRounds> {
    const opened = await roundsOfPeriod(tx, scheme.period);
    const rounds = opened.filter(({ openedOn }) => !openedBefore || (openedOn ?? '') < openedBefore);
    return enteringRounds(scheme, await this.onCore(tx, scheme, rounds));
  }

  private async withForms<Rounds extends EnteringRounds>(
    tx: Transaction,
    scheme: RankingScheme,
    rounds: Rounds,
  ): Promise<Rounds & Pick<RoundsOfScheme, 'formsOf'>> {
    return { ...rounds, formsOf: await this.formsOnCore(tx, scheme, rounds.entered) };
  }

  /** Tells of each round whether one of its forms rests on the core of the scheme. */
  async onCore(
    tx: Transaction,
    scheme: RankingScheme,
    rounds: readonly RoundRecord[],
  ): Promise<readonly RoundOfPeriod[]> {
    // Reads the forms of all rounds with one statement; the rounds one by one then find them in memory.
    await comparedForms(this.forms, tx, rounds);
    return Promise.all(
      rounds.map(async (round) => {
        const formsOf = await this.formsOnCore(tx, scheme, [round]);
        const { participants } = round.document;
        return { round, onCore: participants.some(({ agencyId }) => formsOf(agencyId).length > 0) };
      }),
    );
  }

  private async formsOnCore(
    tx: Transaction,
    { core }: RankingScheme,
    rounds: readonly RoundRecord[],
  ): Promise<FormsOfAgency> {
    const formsOf = await comparedForms(this.forms, tx, rounds);
    return (agencyId) => formsOf(agencyId).filter(({ coreId }) => coreId === core.criteriaSetId);
  }
}
