import { textOrder } from './priority';

/** Village of the frame of a staged draw. */
export interface Village {
  /** Code of its commune in the organisation tree. */
  readonly commune: string;
  /** Name or code, unlike any other of its commune. */
  readonly village: string;
  /** Stratum of its commune. */
  readonly stratum: string;
  /** Households in its list, whose lines are numbered from 1. */
  readonly households: number;
}

const LINES_A_PART = 2000;

/** Names a village in the draw: `H21.227.03/Thôn 1`. */
export function villageName({ commune, village }: Pick<Village, 'commune' | 'village'>): string {
  return `${commune}/${village}`;
}

/** Sorts villages as a frame is listed and digested. */
export function inVillageOrder(villages: readonly Village[]): Village[] {
  return [...villages].sort((a, b) => textOrder(a.commune, b.commune) || textOrder(a.village, b.village));
}

/**
 * Writes the frame list in parts: texts of lines `commune TAB village TAB stratum TAB households LF` that put together are
 * the list.
 *
 * @param villages in list order
 */
export function* villageListParts(villages: readonly Village[]): Generator<string> {
  for (let from = 0; from < villages.length; from += LINES_A_PART)
    yield villages
      .slice(from, from + LINES_A_PART)
      .map(
        ({ commune, village, stratum, households }) => `${commune}\t${village}\t${stratum}\t${households}\n`,
      )
      .join('');
}

/** Reads a part of a frame list. @throws RangeError for a line of another form */
export function parseVillageList(part: string): Village[] {
  return part
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [commune, village, stratum, households, ...more] = line.split('\t');
      const whole = commune !== undefined && village !== undefined && stratum !== undefined;
      if (!whole || !/^[1-9]\d*$/.test(households ?? '') || more.length > 0)
        throw new RangeError(`not a line of a village list: ${line}`);
      return { commune, village, stratum, households: Number(households) };
    });
}
