import {
  QuotaMeaning,
  SurveyRound as SurveyRoundDocument,
  quotaAxes,
  quotaLimit,
  quotaMeaning,
} from '@hailong/surveys/domain';

/** A cell of a quota rule in a round. A null dimension counts all together. */
export interface QuotaCell {
  /** The rated agency when the rule tells agencies apart, else the one that runs the round. */
  readonly agencyId: number;
  /** From 1, unique in the round. */
  readonly cellId: number;
  /** Code of its rule. */
  readonly rule: string;
  /** Counts the answers about others than its agency, too. */
  readonly shared: boolean;
  readonly unitClass: string | null;
  /** Position in the groups of the round. */
  readonly group: number | null;
  /** Number in CHANNELS. */
  readonly channel: number | null;
  /** Position in the fields of the round, from 1. */
  readonly field: number | null;
  /** Position in the groups of procedures of the round, from 1. */
  readonly procedureGroup: number | null;
  readonly meaning: QuotaMeaning;
  /** Of an exact cell and of a ceiling: how many answers it takes. */
  readonly most: number | null;
}

type CellPlace = Omit<QuotaCell, 'agencyId' | 'cellId' | 'rule' | 'shared' | 'meaning' | 'most'> & {
  /** Null: agencies are not told apart. */
  readonly agencyId: number | null;
};

/**
 * The cells of all rules of a round, numbered in the order of rules, agencies, services, groups and channels: the same
 * round always has the same cells. A cell has no questionnaire: it counts every form of the round alike.
 *
 * @param ownerId agency that runs the round
 */
export function cellsOf(round: SurveyRoundDocument, ownerId: number): readonly QuotaCell[] {
  const othersTakePart = round.participants.some(({ agencyId }) => agencyId !== ownerId);
  const places = round.quotas.flatMap(({ code, over = {}, rule }) =>
    placesOf(quotaAxes(over, round)).map((place) => ({ code, rule, place })),
  );
  return places.map(({ code, rule, place }, index) => ({
    ...place,
    agencyId: place.agencyId ?? ownerId,
    shared: place.agencyId === null && othersTakePart,
    cellId: index + 1,
    rule: code,
    meaning: quotaMeaning(rule),
    most: quotaLimit(rule) ?? null,
  }));
}

function placesOf({ units, services, groups, channels }: ReturnType<typeof quotaAxes>): CellPlace[] {
  return units.flatMap((unit) =>
    services.flatMap((service) =>
      groups.flatMap((group) => channels.map((channel) => ({ ...unit, ...service, group, channel }))),
    ),
  );
}

/** Whether two cells count the same answers to the same end. */
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
