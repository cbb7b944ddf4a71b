import { roundsSealedIn } from '@hailong/blocks';
import { CriteriaSetRecord, criteriaSetById } from '@hailong/criteria';
import { ProvinceDb, ProvinceScope, ResultsDb, Transaction } from '@hailong/database';
import { Problem } from '@hailong/kernel';
import { announcedRounds, roundsById } from '@hailong/surveys';
import { RoundRecord, questionnairesFor } from '@hailong/surveys/domain';
import { Injectable } from '@nestjs/common';
import { sharedCore } from '../../ranking/domain/shared-core';
import { PublishedForm, PublishedForms } from '../../results/use-cases/published-forms';
import { EnteringRounds, enteringRounds } from '../domain/entering-rounds';
import { systemsOf } from '../domain/level-tree';
import { Period } from '../domain/period';
import { PROBLEMS } from '../domain/problems';

export interface FoundRounds extends EnteringRounds<RoundRecord> {
  /** Core of most forms; absent where criteria are added by the codes of another system. */
  readonly core?: CriteriaSetRecord;
  /** Forms of the rounds that entered whose answers are added, by id of the questionnaire. */
  readonly forms: ReadonlyMap<number, PublishedForm>;
}

/** Finds the rounds of a period and those of their forms that can be added up. Reads no figures. */
@Injectable()
export class LevelRounds {
  constructor(
    private readonly db: ProvinceDb,
    private readonly figures: ResultsDb,
    private readonly forms: PublishedForms,
  ) {}

  async find(scope: ProvinceScope, period: Period, system?: string): Promise<FoundRounds | Problem> {
    const sealed =
      period.kind === 'year'
        ? undefined
        : await this.figures.ofProvince(scope, (tx) => roundsSealedIn(tx, period.from, period.to), 'one');
    const cut = new Set(sealed?.filter(({ whole }) => !whole).map(({ roundId }) => roundId));
    return this.db.read(scope, async (tx) => {
      const all = sealed
        ? await roundsById(
            tx,
            sealed.map(({ roundId }) => roundId),
          )
        : (await announcedRounds(tx)).filter(({ document }) => document.year === yearOf(period));
      const rounds = all.filter(({ document }) => !document.trial).sort((a, b) => a.roundId - b.roundId);
      return system === undefined ? this.onCore(tx, rounds, cut) : this.onCodes(tx, rounds, cut, system);
    });
  }

  private async onCore(
    tx: Transaction,
    rounds: readonly RoundRecord[],
    cut: ReadonlySet<number>,
  ): Promise<FoundRounds> {
    const forms = await this.forms.byId(tx, rounds.flatMap(questionnairesOf));
    const coreId = sharedCore(rounds.flatMap((round) => formsOf(round, forms)));
    const core = coreId === undefined ? undefined : await criteriaSetById(tx, coreId);
    const entering = enteringRounds(rounds.map(judged(forms, cut)), { coreId });
    return { ...entering, core, forms: formsWith(entering.entered, forms, (form) => form.coreId === coreId) };
  }

  private async onCodes(
    tx: Transaction,
    rounds: readonly RoundRecord[],
    cut: ReadonlySet<number>,
    system: string,
  ): Promise<FoundRounds | Problem> {
    const forms = await this.forms.byId(tx, rounds.flatMap(questionnairesOf));
    const known = new Set(rounds.flatMap((round) => formsOf(round, forms).flatMap(systemsOfForm)));
    if (!known.has(system)) return PROBLEMS.EXTERNAL_SYSTEM_UNKNOWN.at('code', system, [...known].sort());
    const entering = enteringRounds(rounds.map(judged(forms, cut)), { system });
    const hasCode = (form: PublishedForm) => systemsOfForm(form).includes(system);
    return { ...entering, forms: formsWith(entering.entered, forms, hasCode) };
  }
}

function yearOf({ from }: Period): number {
  return Number(from.slice(0, 4));
}

/** Questionnaires of a round, once for each participant and respondent group, so that the core of most forms is found. */
function questionnairesOf({ document }: RoundRecord): readonly number[] {
  return document.participants.flatMap(({ agencyId }) =>
    document.groups.flatMap(({ code }) => questionnairesFor(document, agencyId, code)),
  );
}

type Forms = ReadonlyMap<number, PublishedForm>;

function formsOf(round: RoundRecord, forms: Forms): readonly PublishedForm[] {
  return questionnairesOf(round).flatMap((id) => forms.get(id) ?? []);
}

function formsWith(
  rounds: readonly RoundRecord[],
  forms: Forms,
  isAdded: (form: PublishedForm) => boolean,
): Forms {
  const added = rounds.flatMap((round) => formsOf(round, forms)).filter(isAdded);
  return new Map(added.map((form) => [form.questionnaireId, form]));
}

function systemsOfForm({ criteriaSet }: PublishedForm): readonly string[] {
  return criteriaSet ? systemsOf(criteriaSet) : [];
}

function judged(forms: Forms, cut: ReadonlySet<number>) {
  return (round: RoundRecord) => {
    const own = formsOf(round, forms);
    return {
      round,
      simulated: round.document.demonstration,
      removal: (round.removalOn ?? undefined) !== undefined,
      whole: !cut.has(round.roundId),
      cores: own.map(({ coreId }) => coreId),
      systems: new Set(own.flatMap(systemsOfForm)),
    };
  };
}
