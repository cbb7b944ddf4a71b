import { ShownBlock, ShownGroup, shownBlocks, shownGroups } from '@hailong/blocks';
import { ProvinceDb, ProvinceScope, ResultsDb, Transaction } from '@hailong/database';
import { COMMON_PROBLEMS, CalendarDay, Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { IndexMethodName } from '@hailong/statistics';
import { roundsById } from '@hailong/surveys';
import { Participant, RoundRecord, questionnaireFor } from '@hailong/surveys/domain';
import { Injectable } from '@nestjs/common';
import { PROBLEMS } from '../../domain/problems';
import { tabulate } from '../domain/tabulate';
import { addTallies } from '../domain/tally';
import { UnitFigures, figuresOfUnits, missingUnits } from '../domain/unit-figures';
import { AskedGroup } from './ask-results';
import { PublishedForms } from './published-forms';
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
  /** Results by respondent group and questionnaire, which are never pooled. */
  readonly groups: readonly GroupResults[];
}

interface AskedUnits {
  readonly round: RoundRecord;
  readonly units: readonly Participant[];
  readonly groups: readonly AskedGroup[];
}

/** Adds up the figures of the units of a group, or of all units of a round, for the province. */
@Injectable()
export class ReadUnitResults {
  constructor(
    private readonly db: ProvinceDb,
    private readonly figures: ResultsDb,
    private readonly forms: PublishedForms,
  ) {}

  async read(scope: ProvinceScope, question: UnitsQuestion): Promise<Verdict<UnitResults>> {
    const asked = await this.db.read(scope, (tx) => this.ask(tx, question));
    if (!asked.ok) return asked;
    const { round, units, groups } = asked.value;
    const all = await this.figures.ofProvince(scope, async (tx) => ({
      blocks: await shownBlocks(tx, round.roundId),
      rests: await shownGroups(tx, round.roundId),
    }));
    const shown = figuresOfUnits(units, all);
    const days = [...shown.blocks, ...shown.rests].map(({ sealedOn }) => sealedOn).sort();
    return accept({
      ...{ round, unitGroup: question.unitGroup, asOf: days.at(-1) },
      ...{ units: units.length, missing: missingUnits(units, shown) },
      groups: groups.map((group) => resultsOf(group, shown, question.method)),
    });
  }

  private async ask(tx: Transaction, question: UnitsQuestion): Promise<Verdict<AskedUnits>> {
    const [round] = await roundsById(tx, [question.roundId]);
    if (!round) return refuse(notFound('round', 'round'));
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
      ids: new Set(
        units.map(
          ({ agencyId }) => questionnaireFor(document, agencyId, group.code) ?? group.questionnaireId,
        ),
      ),
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
