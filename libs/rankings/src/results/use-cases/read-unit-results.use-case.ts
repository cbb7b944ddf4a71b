import { ShownBlock, ShownGroup, shownBlocks, shownState, shownGroups } from '@hailong/blocks';
import { AgenciesScope, ProvinceDb, ProvinceScope, ResultsDb, Transaction } from '@hailong/database';
import { COMMON_PROBLEMS, CalendarDay, Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { IndexMethodName } from '@hailong/statistics';
import { roundsById } from '@hailong/surveys';
import { Participant, RoundRecord, questionnairesFor } from '@hailong/surveys/domain';
import { Injectable } from '@nestjs/common';
import { PROBLEMS } from '../../domain/problems';
import { figureDigest } from '../domain/figure-digest';
import type { Sampling } from '../domain/sampling';
import { samplingsOf } from '../domain/samplings-of-rounds';
import { tabulate } from '../domain/tabulate';
import { addTallies } from '../domain/tally';
import { UnitFigures, figuresOfUnits, missingUnits } from '../domain/unit-figures';
import { AskedGroup } from './ask-results';
import { KeptFigures } from './kept-figures';
import { PublishedForms } from './published-forms';
import { ReadFormDraws } from './read-form-draws';
import { GroupResults, sumsOf } from './read-results.use-case';

export interface UnitsQuestion {
  readonly roundId: number;
  /** Group of units that the round named; default every unit of the round. */
  readonly unitGroup?: string;
  /** Respondent group; default every group of the round. */
  readonly group?: string;
  readonly method?: IndexMethodName;
}

export interface UnitResults {
  readonly round: RoundRecord;
  readonly unitGroup?: string;
  readonly units: number;
  /** Units of which nothing is in the figures. */
  readonly missing: number;
  /** Day on which the newest of the figures was sealed; absent: none is shown yet. */
  readonly asOf?: CalendarDay;
  /** Ways in which the respondents were found. */
  readonly samplings: readonly Sampling[];
  /** Results by respondent group and questionnaire, which are never pooled. */
  readonly groups: readonly GroupResults[];
}

interface AskedUnits {
  readonly round: RoundRecord;
  readonly units: readonly Participant[];
  readonly groups: readonly AskedGroup[];
}

/** Adds up the figures of the units of a group, or of all units of a round, for the province and for the agency that runs the round. */
@Injectable()
export class ReadUnitResults {
  private readonly kept = new KeptFigures<Omit<UnitResults, 'round'>>();

  constructor(
    private readonly db: ProvinceDb,
    private readonly figures: ResultsDb,
    private readonly forms: PublishedForms,
    private readonly draws: ReadFormDraws,
  ) {}

  /** Results of units of any round. */
  ofRound(scope: ProvinceScope, question: UnitsQuestion): Promise<Verdict<UnitResults>> {
    return this.read(scope, question, () => true);
  }

  /** Results of units of a round that the caller may act for as its owner. Refused with NOT_FOUND for rounds of others. */
  ofRunner(scope: AgenciesScope, question: UnitsQuestion): Promise<Verdict<UnitResults>> {
    const door = ProvinceScope.of(scope.own?.agencyId, scope.actor);
    return this.read(door, question, ({ agencyId }) => scope.for(agencyId) !== undefined);
  }

  private async read(
    scope: ProvinceScope,
    question: UnitsQuestion,
    mayRead: (round: RoundRecord) => boolean,
  ): Promise<Verdict<UnitResults>> {
    const asked = await this.db.read(scope, (tx) => this.ask(tx, question, mayRead));
    if (!asked.ok) return asked;
    const { round } = asked.value;
    const shown = await this.figures.ofProvince(scope, (tx) => shownState(tx, [round.roundId]), 'one');
    const figures = await this.kept.of(digestOf(asked.value, question, shown), async () => ({
      ...(await this.figures.ofProvince(scope, (tx) => computed(tx, asked.value, question))),
      samplings: await this.samplings(scope, asked.value),
    }));
    return accept({ round, ...figures });
  }

  private async samplings(
    { actor }: ProvinceScope,
    { round, units, groups }: AskedUnits,
  ): Promise<readonly Sampling[]> {
    const agencyIds = units.map(({ agencyId }) => agencyId);
    const drawOf = await this.draws.of(actor, [round], agencyIds);
    const groupsOf = () => groups.map(({ position }) => position);
    return samplingsOf({ rounds: [round], agencyIds, drawOf, groupsOf });
  }

  private async ask(
    tx: Transaction,
    question: UnitsQuestion,
    mayRead: (round: RoundRecord) => boolean,
  ): Promise<Verdict<AskedUnits>> {
    const [round] = await roundsById(tx, [question.roundId]);
    if (!round || !mayRead(round)) return refuse(notFound('round', 'round'));
    if (round.document.trial) return refuse(PROBLEMS.TRIAL_ROUND_UNSUITED.at('round', round.code));
    const { participants, groups } = round.document;
    const { unitGroup, group } = question;
    const units = participants.filter((unit) => unitGroup === undefined || unit.unitGroup === unitGroup);
    if (units.length === 0) {
      const known = [...new Set(participants.flatMap((unit) => unit.unitGroup ?? []))];
      return refuse(PROBLEMS.UNIT_GROUP_UNKNOWN.at('unitGroup', unitGroup ?? '', known));
    }
    const asked = groups.filter(({ code }) => group === undefined || code === group);
    if (asked.length === 0)
      return refuse(
        COMMON_PROBLEMS.GROUP_UNKNOWN.at(
          'group',
          group ?? '',
          groups.map(({ code }) => code),
        ),
      );
    return accept({ round, units, groups: await this.groupsOf(tx, round, units, asked) });
  }

  /** Every questionnaire that a unit has for a respondent group. */
  private async groupsOf(
    tx: Transaction,
    { document }: RoundRecord,
    units: readonly Participant[],
    asked: readonly AskedGroup['group'][],
  ): Promise<readonly AskedGroup[]> {
    const named = asked.map((group) => ({
      group,
      ids: new Set(units.flatMap(({ agencyId }) => questionnairesFor(document, agencyId, group.code))),
    }));
    const forms = await this.forms.byId(
      tx,
      named.flatMap(({ ids }) => [...ids]),
    );
    return named.flatMap(({ group, ids }) =>
      [...ids].flatMap((id) => {
        const form = forms.get(id);
        return form ? [{ group, position: document.groups.indexOf(group), form }] : [];
      }),
    );
  }
}

function digestOf({ round, groups }: AskedUnits, question: UnitsQuestion, shown: string): string {
  const { unitGroup = null, method = null } = question;
  return figureDigest({
    ...{ reader: 'province', rounds: [round], shown },
    questionnaireIds: groups.map(({ form }) => form.questionnaireId),
    terms: { unitGroup, groups: groups.map(({ position }) => position), method },
  });
}

async function computed(
  tx: Transaction,
  { round, units, groups }: AskedUnits,
  { unitGroup, method }: UnitsQuestion,
): Promise<Omit<UnitResults, 'round' | 'samplings'>> {
  const [blocks, rests] = [await shownBlocks(tx, [round.roundId]), await shownGroups(tx, round.roundId)];
  const shown = figuresOfUnits(units, { blocks, rests });
  const days = [...shown.blocks, ...shown.rests].map(({ sealedOn }) => sealedOn).sort();
  return {
    ...{ unitGroup, units: units.length, missing: missingUnits(units, shown), asOf: days.at(-1) },
    groups: groups.map((group) => resultsOf(group, shown, method)),
  };
}

function resultsOf(
  { group, position, form }: AskedGroup,
  { blocks, rests }: UnitFigures<ShownBlock, ShownGroup>,
  method?: IndexMethodName,
): GroupResults {
  const own = [...blocks, ...rests].filter(
    (each) => each.group === position && each.questionnaireId === form.questionnaireId,
  );
  const tally = addTallies(own, form.layout.size);
  return {
    ...{ group, questionnaireId: form.questionnaireId, notToldApart: 0 },
    results: tabulate({ ...form, tally, method, sums: sumsOf(own) }),
  };
}
