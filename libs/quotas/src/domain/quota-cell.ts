import {
  QuotaMeaning,
  SurveyRound as SurveyRoundDocument,
  quotaAxes,
  quotaLimit,
  quotaMeaning,
} from '@hailong/surveys/domain';
import { CellDimensions } from './cell-dimensions';

/** A cell of a quota rule in a round. It counts every channel and every form that its dimensions do not rule out. */
export interface QuotaCell extends CellDimensions {
  /** Number from 1, unique in the round. */
  readonly cellId: number;
  /** Code of its rule. */
  readonly rule: string;
  readonly meaning: QuotaMeaning;
  /** Slots of an exact cell or a ceiling: so many responses it takes. */
  readonly most: number | null;
}

/** Dimensions of a cell before it has an owner; a null agency: agencies are not told apart. */
type Combination = Omit<CellDimensions, 'agencyId' | 'shared'> & { readonly agencyId: number | null };

/**
 * Makes the cells of all rules of a round, numbered in the order of rules, agencies, services, groups and channels: the same
 * round always has the same cells. A cell has no questionnaire: it counts every form of the round alike.
 *
 * @param ownerId agency that runs the round
 */
export function cellsOf(round: SurveyRoundDocument, ownerId: number): readonly QuotaCell[] {
  const othersTakePart = round.participants.some(({ agencyId }) => agencyId !== ownerId);
  const cells = round.quotas.flatMap(({ code, over = {}, rule }) =>
    combinationsOf(quotaAxes(over, round)).map((dimensions) => ({ code, rule, dimensions })),
  );
  return cells.map(({ code, rule, dimensions }, index) => ({
    ...dimensions,
    agencyId: dimensions.agencyId ?? ownerId,
    shared: dimensions.agencyId === null && othersTakePart,
    cellId: index + 1,
    rule: code,
    meaning: quotaMeaning(rule),
    most: quotaLimit(rule) ?? null,
  }));
}

function combinationsOf({ units, services, groups, channels }: ReturnType<typeof quotaAxes>): Combination[] {
  return units.flatMap((unit) =>
    services.flatMap((service) =>
      groups.flatMap((group) => channels.map((channel) => ({ ...unit, ...service, group, channel }))),
    ),
  );
}

/** Tells whether two cells count the same forms to the same end. */
export function sameCell(a: QuotaCell, b: QuotaCell): boolean {
  return KEYS.every((key) => a[key] === b[key]);
}

const KEYS = [
  'agencyId',
  'cellId',
  'rule',
  'shared',
  'unitClass',
  'group',
  'channel',
  'field',
  'procedureGroup',
  'meaning',
  'most',
] as const satisfies readonly (keyof QuotaCell)[];
