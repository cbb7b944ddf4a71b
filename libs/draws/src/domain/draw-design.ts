import { KeyOf, ListRow, Problem, closedList } from '@hailong/kernel';
import { SampleDesign } from './draw-sample';
import { EligibilityTerms } from './eligibility';
import { PROBLEMS } from './problems';
import { StagesDesign } from './stages-design';
import { DrawDimension } from './draw-dimension';
import { DrawnServices } from './stratum';

/** Design of a draw of respondents. */
export interface DrawDesign extends SampleDesign, EligibilityTerms, DrawnServices {
  /** Dimensions of the strata, in this order; none: one stratum. */
  readonly dimensions: readonly DrawDimension[];
}

/** Design of a re-contact check that an agency once drew for itself; such draws are stored, and none is made any more. */
export interface RecontactDesign extends SampleDesign {
  readonly percent: number;
}

/** Purpose of a draw of dossiers, with its design. */
export type SampleTerms =
  | { readonly purpose: 'survey'; readonly design: DrawDesign }
  | { readonly purpose: 'recontact'; readonly design: RecontactDesign };

/** Purpose of a draw, with its design. */
export type DrawTerms = SampleTerms | { readonly purpose: 'households'; readonly design: StagesDesign };

export const DRAW_PURPOSES = closedList('purpose of a draw', {
  survey: { number: 0, vi: 'khảo sát', en: 'survey' },
  recontact: { number: 1, vi: 'phúc tra (cũ)', en: 're-contact check (former)' },
  households: { number: 2, vi: 'khảo sát hộ theo giai đoạn', en: 'survey of households in stages' },
} satisfies Record<DrawTerms['purpose'], ListRow>);
export type DrawPurpose = KeyOf<typeof DRAW_PURPOSES>;

/** Origin of a seed. */
export type SeedOrigin = { readonly kind: 'server' } | { readonly kind: 'given'; readonly source: string };

export const DEFAULT_REST_DAYS = 365;

/** Longest rest that a draw may ask for, three yearly rounds; the digest of a person is stored as long. */
export const MOST_REST_DAYS = 1095;

const MOST_DRAWN = 1_000_000;
const MOST_REPLACEMENTS = 100;

/** Most strata of a draw: more than a person reads, and within the smallint of their table. */
export const MOST_STRATA = 1000;

/** Checks a design by itself, whatever the frame is. */
export function designProblems(design: DrawDesign): Problem[] {
  const { window, outcomes, latenesses, dimensions } = design;
  return [
    ...(window.from > window.to ? [PROBLEMS.DRAW_WINDOW_REVERSED.at('window')] : []),
    ...(outcomes.length === 0 || latenesses.length === 0
      ? [PROBLEMS.DRAW_OUTCOMES_MISSING.at('outcomes')]
      : []),
    ...(new Set(dimensions).size < dimensions.length
      ? [PROBLEMS.DRAW_DIMENSION_REPEATED.at('dimensions')]
      : []),
    ...sizeNumbers(design).flatMap(([place, value]) => numberProblems(place, value, 1, MOST_DRAWN)),
    ...minimaOf(design).flatMap(([place, value]) => numberProblems(place, value, 0, MOST_DRAWN)),
    ...numberProblems('restDays', design.restDays, 0, MOST_REST_DAYS),
    ...numberProblems('replacements', design.replacements ?? 0, 0, MOST_REPLACEMENTS),
  ];
}

function sizeNumbers({ sizes }: SampleDesign): (readonly [place: string, value: number])[] {
  return sizes.kind === 'fixed' ? [['sizes.each', sizes.each]] : [['sizes.total', sizes.total]];
}

function minimaOf({ sizes }: SampleDesign): (readonly [place: string, value: number])[] {
  if (sizes.kind !== 'fixed') return [['sizes.minimum', sizes.minimum]];
  return Object.entries(sizes.exceptions).map(([name, size]) => [`sizes.exceptions.${name}`, size]);
}

function numberProblems(place: string, value: number, from: number, to: number): Problem[] {
  if (Number.isInteger(value) && value >= from && value <= to) return [];
  return [PROBLEMS.DRAW_NUMBER_OUTSIDE.at(place, from, to)];
}

const SEED = /^[^\p{C}]{1,200}$/u;

/** Checks a seed: one line of text, and a given one with its public source. */
export function seedProblems(seed: string, origin: SeedOrigin): Problem[] {
  const given = origin.kind === 'given';
  return [
    ...(SEED.test(seed) && seed.trim() === seed ? [] : [PROBLEMS.DRAW_SEED_MALFORMED.at('seed.value')]),
    ...(given && origin.source.trim() === '' ? [PROBLEMS.DRAW_SEED_ORIGIN_MISSING.at('seed.origin')] : []),
  ];
}
