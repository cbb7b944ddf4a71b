import { Verdict, accept, problem, refuse } from '@hailong/kernel';
import { SampleSizes, sizesOf } from './allocation';
import { FrameEntry } from './frame-list';
import { priorityOf, textOrder } from './priority';

/** What a draw needs to know besides frame and seed. */
export interface SampleDesign {
  readonly sizes: SampleSizes;
  /** Replacements kept for each one of the sample; absent: all that are left. */
  readonly replacements?: number;
}

/** A stratum as it was drawn. */
export interface DrawnStratum {
  readonly name: string;
  /** Dossiers of the frame. */
  readonly population: number;
  /** How many the design asks for. */
  readonly wanted: number;
  /** Codes of the sample in the order of the draw; fewer than wanted when the stratum has no more people: taken whole. */
  readonly sample: readonly string[];
  /** Codes of the replacements in the order in which they are to be called. */
  readonly replacements: readonly string[];
}

export interface DrawnSample {
  /** By name. */
  readonly strata: readonly DrawnStratum[];
  /** Dossiers passed over because another one of the same person came earlier in the order of the draw. */
  readonly samePerson: number;
}

/**
 * Method `hash-order-1`: a stratified simple random sample without replacement by permanent random numbers. All dossiers
 * stand in the order of their priorities under the seed; of several of one person the first one counts; the first n of
 * each stratum are the sample, those that follow the replacements. The order of the frame does not matter.
 *
 * Refused with SAMPLE_TOTAL_BELOW_MINIMUM when the total cannot give every stratum its minimum.
 */
export function drawSample(
  frame: readonly FrameEntry[],
  design: SampleDesign,
  seed: string,
): Verdict<DrawnSample> {
  const populations = populationsOf(frame);
  const sizes = sizesOf(populations, design.sizes);
  if (!sizes) return refuse(totalBelowMinimum(populations.length));
  const ordered = frame
    .map((entry) => ({ entry, priority: priorityOf(seed, entry.code) }))
    .sort((a, b) => textOrder(a.priority, b.priority))
    .map(({ entry }) => entry);
  const kept = oncePerPerson(ordered);
  const byStratum = new Map(populations.map(({ name }) => [name, [] as string[]]));
  for (const { code, stratum } of kept) byStratum.get(stratum)?.push(code);
  const strata = populations.map(({ name, population }): DrawnStratum => {
    const [wanted, codes] = [sizes.get(name) ?? 0, byStratum.get(name) ?? []];
    const sample = codes.slice(0, wanted);
    const last = design.replacements === undefined ? codes.length : wanted * (1 + design.replacements);
    return { name, population, wanted, sample, replacements: codes.slice(sample.length, last) };
  });
  return accept({ strata, samePerson: frame.length - kept.length });
}

function populationsOf(frame: readonly FrameEntry[]) {
  const counts = new Map<string, number>();
  for (const { stratum } of frame) counts.set(stratum, (counts.get(stratum) ?? 0) + 1);
  return [...counts]
    .map(([name, population]) => ({ name, population }))
    .sort((a, b) => textOrder(a.name, b.name));
}

function oncePerPerson(ordered: readonly FrameEntry[]): FrameEntry[] {
  const seen = new Set<string>();
  return ordered.filter(({ same }) => {
    if (same === '') return true;
    const first = !seen.has(same);
    seen.add(same);
    return first;
  });
}

function totalBelowMinimum(strata: number) {
  return problem(
    'SAMPLE_TOTAL_BELOW_MINIMUM',
    'sizes.total',
    `Tổng số mẫu không đủ để mỗi tầng trong ${strata} tầng đạt số tối thiểu: tăng tổng, giảm số tối thiểu hoặc phân ít tầng hơn.`,
    `The total cannot give each of the ${strata} strata its minimum: raise the total, lower the minimum or use fewer strata.`,
  );
}
