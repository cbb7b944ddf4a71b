import { KeyOf, closedList } from '@hailong/kernel';

/** Reasons for which a round of a period is in no figure above rounds. */
export const LEFT_OUT_OF_LEVELS = closedList('reason for leaving a round out of figures above rounds', {
  NO_CORE: {
    number: 0,
    vi: 'không phiếu nào theo bộ tiêu chí chung của tỉnh',
    en: 'none of its forms rests on a core of the province',
  },
  OTHER_CORE: {
    number: 1,
    vi: 'theo một bộ tiêu chí chung khác với phần lớn các phiếu của kỳ',
    en: 'its forms rest on another core than most forms of the period',
  },
  NO_CODE: {
    number: 2,
    vi: 'không tiêu chí nào có mã của hệ thống được hỏi',
    en: 'none of its criteria has a code of the system that is asked for',
  },
  SIMULATED: {
    number: 3,
    vi: 'số liệu mô phỏng, không cộng với số liệu của người dân',
    en: 'its answers are simulated and are not added to those of people',
  },
  REMOVAL_CUT: {
    number: 4,
    vi: 'đã yêu cầu loại phiếu nên chỉ tính cả đợt, mà kỳ này chỉ gồm một phần của đợt',
    en: 'a removal of forms was requested, so it counts as a whole, and the period holds only a part of it',
  },
});
export type LeftOutOfLevels = KeyOf<typeof LEFT_OUT_OF_LEVELS>;

/** Round of a period, as far as it decides whether the round enters. */
export interface RoundOfPeriod<Round> {
  readonly round: Round;
  readonly simulated: boolean;
  /** A removal of forms was requested. */
  readonly removal: boolean;
  /** Every block of it that is shown lies in the period. */
  readonly whole: boolean;
  /** Cores of its forms; of a form without a core, undefined. */
  readonly cores: readonly (number | undefined)[];
  /** Systems whose codes its criteria name. */
  readonly systems: ReadonlySet<string>;
}

/** Basis on which answers of several rounds are added: a core, or the codes of another system. */
export type Basis = { readonly coreId: number | undefined } | { readonly system: string };

export interface EnteringRounds<Round> {
  readonly entered: readonly Round[];
  readonly leftOut: readonly { readonly round: Round; readonly reason: LeftOutOfLevels }[];
}

/**
 * Decides which rounds of a period enter. Simulated rounds enter where no other does. A round of which forms were removed is counted
 * whole or not at all: a removal is one sum over a part of the round, and of no month (`libs/blocks`, Why 8).
 */
export function enteringRounds<Round>(
  rounds: readonly RoundOfPeriod<Round>[],
  basis: Basis,
): EnteringRounds<Round> {
  const judged = rounds.map((each) => ({ ...each, reason: reasonOf(each, basis) }));
  const anyReal = judged.some(({ simulated, reason }) => !simulated && reason === undefined);
  const reasons = judged.map(({ round, simulated, reason }) => ({
    round,
    reason: reason ?? (simulated && anyReal ? ('SIMULATED' as const) : undefined),
  }));
  return {
    entered: reasons.flatMap(({ round, reason }) => (reason === undefined ? [round] : [])),
    leftOut: reasons.flatMap(({ round, reason }) => (reason === undefined ? [] : [{ round, reason }])),
  };
}

function reasonOf(
  { cores, systems, removal, whole }: RoundOfPeriod<unknown>,
  basis: Basis,
): LeftOutOfLevels | undefined {
  if ('system' in basis && !systems.has(basis.system)) return 'NO_CODE';
  if (!('system' in basis)) {
    if (cores.every((core) => core === undefined)) return 'NO_CORE';
    if (!cores.includes(basis.coreId)) return 'OTHER_CORE';
  }
  return removal && !whole ? 'REMOVAL_CUT' : undefined;
}
