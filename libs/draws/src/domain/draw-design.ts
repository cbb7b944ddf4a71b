import { KeyOf, ListRow, Problem, closedList, problem } from '@hailong/kernel';
import { SampleDesign } from './draw-sample';
import { EligibilityTerms } from './eligibility';
import { DrawDimension, DrawnGroup } from './stratum';

/** All that was decided before a draw of respondents. */
export interface DrawDesign extends SampleDesign, EligibilityTerms {
  /** By what the frame is stratified, in this order; none: one stratum. */
  readonly dimensions: readonly DrawDimension[];
  /** Procedure groups as the round had them. */
  readonly groups: readonly DrawnGroup[];
}

/** A check of those drawn earlier by calling some of them again (phúc tra). */
export interface RecontactDesign extends SampleDesign {
  readonly percent: number;
}

/** What a draw is for, with its design. */
export type DrawTerms =
  | { readonly purpose: 'survey'; readonly design: DrawDesign }
  | { readonly purpose: 'recontact'; readonly design: RecontactDesign };

export const DRAW_PURPOSES = closedList('purpose of a draw', {
  survey: { number: 0, vi: 'khảo sát', en: 'survey' },
  recontact: { number: 1, vi: 'phúc tra', en: 're-contact check' },
} satisfies Record<DrawTerms['purpose'], ListRow>);
export type DrawPurpose = KeyOf<typeof DRAW_PURPOSES>;

/** Where the seed came from. */
export type SeedOrigin = { readonly kind: 'server' } | { readonly kind: 'given'; readonly source: string };

export const DEFAULT_REST_DAYS = 365;

/** The longest rest a draw may state; so long a digest of the person is kept. Three yearly rounds. */
export const MOST_REST_DAYS = 1095;

const MOST_DRAWN = 1_000_000;
const MOST_REPLACEMENTS = 100;

/** More strata than anybody reads; also what the number of a stratum in its table holds. */
export const MOST_STRATA = 1000;

/** Everything that stands in the way of drawing by this design, whatever the frame is. */
export function designProblems(design: DrawDesign): Problem[] {
  const { window, outcomes, latenesses, dimensions } = design;
  return [
    ...(window.from > window.to ? [windowReversed()] : []),
    ...(outcomes.length === 0 || latenesses.length === 0 ? [nothingAskedFor()] : []),
    ...(new Set(dimensions).size < dimensions.length ? [dimensionTwice()] : []),
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
  return [
    problem(
      'DRAW_NUMBER_WRONG',
      place,
      `Phải là số nguyên từ ${from} đến ${to}.`,
      `It must be a whole number from ${from} to ${to}.`,
    ),
  ];
}

const SEED = /^[^\p{C}]{1,200}$/u;

/** A given seed is one line of text, and says where everybody can look it up. */
export function seedProblems(seed: string, origin: SeedOrigin): Problem[] {
  const given = origin.kind === 'given';
  return [
    ...(SEED.test(seed) && seed.trim() === seed ? [] : [seedWrong()]),
    ...(given && origin.source.trim() === '' ? [originMissing()] : []),
  ];
}

/** Share of those called who are called again to check (phúc tra), percent. */
export const RECONTACT_PERCENT = { least: 5, most: 10, usual: 5 } as const;

export function recontactProblems(percent: number): Problem[] {
  const { least, most } = RECONTACT_PERCENT;
  if (percent >= least && percent <= most) return [];
  return [
    problem(
      'RECONTACT_PERCENT',
      'percent',
      `Phúc tra từ ${least} % đến ${most} % số người đã được chọn.`,
      `A re-contact check takes ${least} to ${most} percent of those drawn.`,
    ),
  ];
}

function windowReversed(): Problem {
  return problem(
    'DRAW_WINDOW_REVERSED',
    'window',
    'Ngày đầu của thời gian giao dịch sau ngày cuối: đổi lại.',
    'The service window ends before it begins: change the days.',
  );
}

function nothingAskedFor(): Problem {
  return problem(
    'DRAW_OUTCOMES_MISSING',
    'outcomes',
    'Chưa chọn loại kết quả hồ sơ nào: chọn ít nhất một.',
    'No outcome is chosen: choose at least one.',
  );
}

function dimensionTwice(): Problem {
  return problem(
    'DRAW_DIMENSION_TWICE',
    'dimensions',
    'Một tiêu thức phân tầng được chọn hai lần: bỏ một.',
    'One dimension of the strata is chosen twice: leave one out.',
  );
}

function seedWrong(): Problem {
  return problem(
    'DRAW_SEED_WRONG',
    'seed.value',
    'Số mầm ngẫu nhiên là một dòng tối đa 200 ký tự, không có dấu cách ở đầu hoặc cuối.',
    'A seed is one line of at most 200 characters without spaces at its ends.',
  );
}

function originMissing(): Problem {
  return problem(
    'DRAW_SEED_ORIGIN_MISSING',
    'seed.origin',
    'Ghi nguồn của số mầm để ai cũng tra được, ví dụ kết quả xổ số ngày nào.',
    'Say where everybody can look the seed up, for example the lottery result of which day.',
  );
}
