import { Verdict, accept, refuse } from '@hailong/kernel';
import { SampleSizes, sizesOf } from './allocation';
import { FrameEntry } from './frame-list';
import { priorityOf, textOrder } from './priority';
import { PROBLEMS } from './problems';

/** Sizes of a draw. Frame, seed and sizes decide a sample. */
export interface SampleDesign {
  readonly sizes: SampleSizes;
  /** Replacements for each dossier of the sample; absent: all that are left. */
  readonly replacements?: number;
}

/** Stratum as it was drawn. */
export interface DrawnStratum {
  readonly name: string;
  /** Dossiers of the frame. */
  readonly population: number;
  /** Size that the design asks for. */
  readonly wanted: number;
  /** Codes of the sample in the order of the draw; fewer than wanted when the stratum has no more people: taken whole. */
  readonly sample: readonly string[];
  /** Codes of the replacements in the order in which they are to be called. */
  readonly replacements: readonly string[];
}

export interface DrawnSample {
  /** Strata in the order of their names. */
  readonly strata: readonly DrawnStratum[];
  /** Dossiers left out because another one of the same person was taken. */
  readonly samePerson: number;
}

/**
 * Method `hash-order-1`: a stratified simple random sample without replacement by permanent random numbers. All dossiers
 * stand in the order of their priorities under the seed. In that order each is taken into the sample of its stratum while
 * there is room and no other one of its person was taken; then, in the same order, those that are left become the
 * replacements by the same rule. The order of the frame does not matter.
 *
 * Refused with SAMPLE_TOTAL_TOO_SMALL when the total cannot give every stratum its minimum.
 */
export function drawSample(
  frame: readonly FrameEntry[],
  design: SampleDesign,
  seed: string,
): Verdict<DrawnSample> {
  const populations = populationsOf(frame);
  const sizes = sizesOf(populations, design.sizes);
  if (!sizes) return refuse(PROBLEMS.SAMPLE_TOTAL_TOO_SMALL.at('sizes.total', populations.length));
  const ordered = frame
    .map((entry) => ({ entry, priority: priorityOf(seed, entry.code) }))
    .sort((a, b) => textOrder(a.priority, b.priority))
    .map(({ entry }) => entry);
  const persons = new Set<string>();
  const sample = take(ordered, (stratum) => sizes.get(stratum) ?? 0, persons);
  const waiting = take(sample.left, (stratum) => replacementsOf(sizes.get(stratum) ?? 0, design), persons);
  const strata = populations.map(({ name, population }): DrawnStratum => {
    const codes = { sample: sample.taken.get(name) ?? [], replacements: waiting.taken.get(name) ?? [] };
    return { name, population, wanted: sizes.get(name) ?? 0, ...codes };
  });
  return accept({ strata, samePerson: waiting.left.filter(({ same }) => persons.has(same)).length });
}

function replacementsOf(wanted: number, { replacements }: SampleDesign): number {
  return replacements === undefined ? Infinity : wanted * replacements;
}

/** Takes dossiers in order while their stratum has room, one of each person. @param persons taken so far, added to */
function take(
  ordered: readonly FrameEntry[],
  roomOf: (stratum: string) => number,
  persons: Set<string>,
): { readonly taken: ReadonlyMap<string, string[]>; readonly left: readonly FrameEntry[] } {
  const taken = new Map<string, string[]>();
  const left: FrameEntry[] = [];
  for (const entry of ordered) {
    const { code, stratum, same } = entry;
    const codes = taken.get(stratum) ?? [];
    if (persons.has(same) || codes.length >= roomOf(stratum)) left.push(entry);
    else {
      codes.push(code);
      taken.set(stratum, codes);
      if (same !== '') persons.add(same);
    }
  }
  return { taken, left };
}

function populationsOf(frame: readonly FrameEntry[]) {
  const counts = new Map<string, number>();
  for (const { stratum } of frame) counts.set(stratum, (counts.get(stratum) ?? 0) + 1);
  return [...counts]
    .map(([name, population]) => ({ name, population }))
    .sort((a, b) => textOrder(a.name, b.name));
}
