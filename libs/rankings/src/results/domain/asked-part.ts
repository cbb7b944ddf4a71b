import { NOT_TOLD_APART } from '@hailong/blocks/domain';
import { COMMON_PROBLEMS, Problem } from '@hailong/kernel';
import { CHANNELS, Channel, SurveyRound, ToldApartBy, TOLD_APART_BY } from '@hailong/surveys/domain';
import { PROBLEMS } from '../../domain/problems';

/** Part of an agency's forms that a figure is asked for, by code; absent: all together. */
export interface PartFilter {
  readonly channel?: Channel;
  readonly field?: string;
  readonly procedureGroup?: string;
}

/** Filter by position, as blocks carry it. */
export interface PartPositions {
  readonly channel?: number;
  readonly field?: number;
  readonly procedureGroup?: number;
}

type Told = Pick<SurveyRound, 'fields' | 'procedureGroups' | 'toldApartBy'>;

/** Finds the positions of a filter, or the problem of a code that is not listed or that the round does not tell apart. */
export function partPositions(
  { fields = [], procedureGroups = [], toldApartBy = [] }: Told,
  filter: PartFilter,
): PartPositions | Problem {
  const [fieldCodes, groupCodes] = [fields.map(codeOf), procedureGroups.map(codeOf)];
  const field = positionOf(filter.field, fieldCodes);
  if (field === 0) return COMMON_PROBLEMS.FIELD_UNKNOWN.at('field', filter.field ?? '', fieldCodes);
  const procedureGroup = positionOf(filter.procedureGroup, groupCodes);
  if (procedureGroup === 0)
    return COMMON_PROBLEMS.PROCEDURE_GROUP_UNKNOWN.at(
      'procedureGroup',
      filter.procedureGroup ?? '',
      groupCodes,
    );
  const channel = filter.channel === undefined ? undefined : CHANNELS.numberOf(filter.channel);
  const asked: readonly (readonly [ToldApartBy, string, number | undefined])[] = [
    ['channel', 'channel', channel],
    ['field', 'field', field],
    ['procedure-group', 'procedureGroup', procedureGroup],
  ];
  const untold = asked.find(([by, , position]) => position !== undefined && !toldApartBy.includes(by));
  if (untold) return PROBLEMS.PART_UNSUITED.at(untold[1], TOLD_APART_BY.rows[untold[0]]);
  return { channel, field, procedureGroup };
}

/** Block, as far as its part is concerned. */
export interface PartedBlock {
  readonly channel: number;
  readonly field: number;
  readonly procedureGroup: number;
  readonly responses: number;
}

export interface ChosenBlocks<T> {
  readonly blocks: readonly T[];
  /** Forms of joined blocks that may hold forms of the part, which are told apart no more. */
  readonly notToldApart: number;
}

/** Chooses the blocks that lie wholly in a part. */
export function blocksOf<T extends PartedBlock>(blocks: readonly T[], asked: PartPositions): ChosenBlocks<T> {
  const fit = (block: T, joined: boolean): boolean =>
    (['channel', 'field', 'procedureGroup'] as const).every(
      (dimension) =>
        asked[dimension] === undefined ||
        block[dimension] === asked[dimension] ||
        (joined && block[dimension] === NOT_TOLD_APART),
    );
  const whole = blocks.filter((block) => fit(block, false));
  const joined = blocks.filter((block) => fit(block, true) && !fit(block, false));
  return { blocks: whole, notToldApart: joined.reduce((sum, { responses }) => sum + responses, 0) };
}

function codeOf({ code }: { readonly code: string }): string {
  return code;
}

/** Position from 1; 0 where the code is not listed, undefined where no code is given. */
function positionOf(code: string | undefined, codes: readonly string[]): number | undefined {
  return code === undefined ? undefined : codes.indexOf(code) + 1;
}
