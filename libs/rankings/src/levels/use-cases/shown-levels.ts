import { ShownBlock, ShownGroup } from '@hailong/blocks';
import { CalendarDay } from '@hailong/kernel';
import { IndexMethodName } from '@hailong/statistics';
import { RoundRecord } from '@hailong/surveys/domain';
import { figuresOfUnits } from '../../results/domain/unit-figures';
import { addTallies, Tally } from '../../results/domain/tally';
import { PublishedForm } from '../../results/use-cases/published-forms';
import { CodeOf, CountedAnswers, countedAnswers } from '../domain/coded-answers';
import { Combination } from '../domain/combination';
import { LevelUnit } from '../domain/chosen-units';
import { LevelFigures, levelFigures } from '../domain/level-figures';
import { LevelTree } from '../domain/level-tree';
import { Period, isSealedIn } from '../domain/period';
import { LevelPart, blocksOfPart, isWhole } from './level-part';

/** Question before any figure is read. */
export interface AskedLevels {
  readonly period: Period;
  readonly rounds: readonly RoundRecord[];
  readonly forms: ReadonlyMap<number, PublishedForm>;
  readonly units: readonly (LevelUnit & { readonly population?: number })[];
  readonly part: LevelPart;
  readonly tree: LevelTree;
  readonly codeOf: CodeOf;
  readonly method: IndexMethodName;
  readonly combination: Combination;
}

export interface ShownLevels {
  readonly figures: LevelFigures;
  /** Units of which nothing is in the figures. */
  readonly missing: number;
  /** Forms that may belong to the part and are told apart no more. */
  readonly notToldApart: number;
  /** Day on which the newest of the figures was sealed; absent: none is shown. */
  readonly asOf?: CalendarDay;
}

/** Adds up the shown blocks of units, and the joined rests of the groups of units that lie wholly among them. */
export function shownLevels(
  asked: AskedLevels,
  blocks: readonly ShownBlock[],
  rests: readonly ShownGroup[],
): ShownLevels {
  const { forms, units, codeOf, method } = asked;
  const chosen = asked.rounds.map((round) => chosenOf(asked, round, blocks, rests));
  const own = chosen.flatMap((each) => each.blocks);
  const joined = chosen.flatMap((each) => each.rests);
  const count = (figures: readonly Figure[]): CountedAnswers =>
    countedAnswers(talliedForms(figures, forms), codeOf, method);
  const byUnit = units.map(({ agencyId, rankingGroup, population }) => {
    const of = own.filter((block) => block.agencyId === agencyId);
    return { ...{ group: rankingGroup, population }, ...count(of) };
  });
  const days = [...own.filter(({ removes }) => !removes), ...joined].map(({ sealedOn }) => sealedOn).sort();
  const inFigures = new Set([
    ...own.map(({ agencyId }) => agencyId),
    ...chosen.flatMap((each) => each.inRests),
  ]);
  return {
    figures: levelFigures({ ...asked, units: byUnit, rests: joined.length > 0 ? [count(joined)] : [] }),
    missing: units.filter(({ agencyId }) => !inFigures.has(agencyId)).length,
    notToldApart: chosen.reduce((sum, each) => sum + each.notToldApart, 0),
    asOf: days.at(-1),
  };
}

type Figure = Tally & { readonly questionnaireId: number };

function chosenOf(
  { period, units, part, forms }: AskedLevels,
  round: RoundRecord,
  blocks: readonly ShownBlock[],
  rests: readonly ShownGroup[],
) {
  const ids = new Set(units.map(({ agencyId }) => agencyId));
  const isAdded = ({ questionnaireId }: { readonly questionnaireId: number }) => forms.has(questionnaireId);
  const own = blocks.filter(
    (each) => each.roundId === round.roundId && ids.has(each.agencyId) && isAdded(each),
  );
  const chosen = blocksOfPart(round, own, part, period);
  const joined = isWhole(part) ? restsWithin(round, ids, rests.filter(isAdded), period) : [];
  const groups = new Set(joined.map(({ unitGroup }) => unitGroup));
  const inRests = round.document.participants.filter(({ unitGroup }) => groups.has(unitGroup ?? ''));
  return { ...chosen, rests: joined, inRests: inRests.map(({ agencyId }) => agencyId) };
}

/** Rests of the groups all of whose units are among those of the figure. */
function restsWithin(
  { roundId, document }: RoundRecord,
  ids: ReadonlySet<number>,
  rests: readonly ShownGroup[],
  period: Period,
): readonly ShownGroup[] {
  const cut = new Set(
    document.participants.filter(({ agencyId }) => !ids.has(agencyId)).map(({ unitGroup }) => unitGroup),
  );
  const inPeriod = rests.filter(
    (rest) => rest.roundId === roundId && (period.kind === 'year' || isSealedIn(period, rest.sealedOn)),
  );
  return figuresOfUnits(
    document.participants.filter(({ unitGroup }) => !cut.has(unitGroup)),
    { blocks: [], rests: inPeriod },
  ).rests;
}

function talliedForms(figures: readonly Figure[], forms: ReadonlyMap<number, PublishedForm>) {
  const ids = [...new Set(figures.map(({ questionnaireId }) => questionnaireId))];
  return ids.flatMap((id) => {
    const form = forms.get(id);
    const own = figures.filter(({ questionnaireId }) => questionnaireId === id);
    return form ? [{ ...form, tally: addTallies(own, form.layout.size) }] : [];
  });
}
