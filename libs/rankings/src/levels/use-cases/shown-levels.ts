import { ShownBlock, ShownGroup } from '@hailong/blocks';
import { CalendarDay } from '@hailong/kernel';
import { RoundRecord } from '@hailong/surveys/domain';
import { figuresOfUnits } from '../../results/domain/unit-figures';
import { addTallies, Tally } from '../../results/domain/tally';
import type { AskedLevels } from './asked-levels';
import { PublishedForm } from '../../results/use-cases/published-forms';
import { CountedAnswers, countedAnswers } from '../domain/coded-answers';
import { CountedUnit, LevelFigures, NodeErrors, levelFigures } from '../domain/level-figures';
import { Period, isSealedIn } from '../domain/period';
import { LevelStrata, StandardMix, levelStrata } from './level-strata';
import { blocksOfPart, isWhole } from './level-part';

/** Answers of the units of a figure, from which it is computed once their errors are known. */
export interface CountedLevels {
  readonly units: readonly CountedUnit[];
  readonly rests: readonly CountedAnswers[];
  /** Standard mix of the units; absent where none is asked for, and where no field has forms enough. */
  readonly mixed?: LevelStrata;
  readonly shown: Omit<ShownLevels, 'figures' | 'mix'>;
}

export interface ShownLevels {
  readonly figures: LevelFigures;
  /** Mix of service fields that the figures are brought to; absent where none is asked for, and where no field has forms enough. */
  readonly mix?: StandardMix;
  /** Units of which nothing is in the figures. */
  readonly missing: number;
  /** Forms that may belong to the part and are told apart no more. */
  readonly notToldApart: number;
  /** Day on which the newest of the figures was sealed; absent: none is shown. */
  readonly asOf?: CalendarDay;
}

/** Counts the answers in the shown blocks of units, and in the joined rests of the groups of units that lie wholly among them. */
export function countedLevels(
  asked: AskedLevels,
  blocks: readonly ShownBlock[],
  rests: readonly ShownGroup[],
): CountedLevels {
  const { forms, units, codeOf, method, combination } = asked;
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
  const toMix = () => ({ own, all: asked.rounds.flatMap((round) => blocksOfAll(asked, round, blocks)) });
  return {
    units: byUnit,
    rests: joined.length > 0 ? [count(joined)] : [],
    mixed: combination === 'standardised' ? levelStrata(asked, toMix(), count) : undefined,
    shown: {
      missing: units.filter(({ agencyId }) => !inFigures.has(agencyId)).length,
      notToldApart: chosen.reduce((sum, each) => sum + each.notToldApart, 0),
      asOf: days.at(-1),
    },
  };
}

/** Computes the figures of counted answers. */
export function shownLevels(
  asked: AskedLevels,
  { units, rests, mixed, shown }: CountedLevels,
  errors: readonly NodeErrors[] | undefined,
): ShownLevels {
  const figures = levelFigures({ ...asked, units, rests, strata: mixed?.strata, errors });
  return { figures, mix: mixed?.mix, ...shown };
}

/** Blocks of a round that lie in the part and the period, of whatever unit. */
function blocksOfAll(
  { forms, part, period }: AskedLevels,
  round: RoundRecord,
  blocks: readonly ShownBlock[],
): readonly ShownBlock[] {
  const added = blocks.filter((each) => each.roundId === round.roundId && forms.has(each.questionnaireId));
  return blocksOfPart(round, added, part, period).blocks;
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
