import { ShownBlock } from '@hailong/blocks';
import { COMMON_PROBLEMS, Problem } from '@hailong/kernel';
import { CHANNELS, RespondentKind, RoundRecord } from '@hailong/surveys/domain';
import { blocksOf } from '../../results/domain/asked-part';
import { ProvinceField, provinceField } from '../../fields/domain/field-positions';
import { Period, isSealedIn } from '../domain/period';
import { LevelQuestion } from './level-question';

/** Part of the forms of several rounds. */
export interface LevelPart {
  readonly respondents?: RespondentKind;
  /** Number of the channel. */
  readonly channel?: number;
  readonly field?: ProvinceField;
}

/** Finds the part that a question asks for. Refused where no round lists the field. */
export function askedPart(
  { respondents, channel, field: code }: LevelQuestion,
  rounds: readonly RoundRecord[],
): LevelPart | Problem {
  const listed = rounds.map(({ roundId, document }) => ({ roundId, fields: document.fields ?? [] }));
  const field = code === undefined ? undefined : provinceField(code, listed);
  if (code !== undefined && !field) {
    const known = [...new Set(listed.flatMap(({ fields }) => fields.map((each) => each.code)))].sort();
    return COMMON_PROBLEMS.FIELD_UNKNOWN.at('field', code, known);
  }
  return { respondents, channel: channel === undefined ? undefined : CHANNELS.numberOf(channel), field };
}

/** Tells whether a figure is asked of all forms together. */
export function isWhole({ respondents, channel, field }: LevelPart): boolean {
  return respondents === undefined && channel === undefined && field === undefined;
}

/** Positions of the respondent groups of a round that are wholly of a kind; without a kind, of all groups. */
export function groupsOfKind({ document }: RoundRecord, kind?: RespondentKind): readonly number[] {
  return document.groups.flatMap(({ respondents }, at) =>
    kind === undefined || respondents.every((each) => each === kind) ? [at] : [],
  );
}

/** Chooses the blocks of a round that lie in a part and a period. Groups of several kinds of respondents are not told apart. */
export function blocksOfPart(
  round: RoundRecord,
  blocks: readonly ShownBlock[],
  { respondents, channel, field }: LevelPart,
  period: Period,
): { readonly blocks: readonly ShownBlock[]; readonly notToldApart: number } {
  const position = field?.positions.get(round.roundId);
  if (field && position === undefined) return { blocks: [], notToldApart: 0 };
  const inPeriod = blocks.filter(
    ({ removes, sealedOn }) => removes || period.kind === 'year' || isSealedIn(period, sealedOn),
  );
  const { groups } = round.document;
  const [kinds, pure] = [groups.map((group) => group.respondents), groupsOfKind(round, respondents)];
  const mayBe = inPeriod.filter(
    ({ group }) => respondents === undefined || kinds[group]?.includes(respondents) === true,
  );
  const chosen = blocksOf(mayBe, { channel, field: position });
  const isPure = ({ group }: ShownBlock) => pure.includes(group);
  const mixed = chosen.blocks.filter((block) => !isPure(block));
  return {
    blocks: chosen.blocks.filter(isPure),
    notToldApart: chosen.notToldApart + mixed.reduce((sum, { responses }) => sum + responses, 0),
  };
}
