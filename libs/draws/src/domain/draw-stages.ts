import { Selection, chooseUnits } from './choose-units';
import { priorityOf, textOrder } from './priority';
import { StagesDesign, communesOf } from './stages-design';
import { Village, villageName } from './village-list';

/** Name and version of the method of staged draws. */
export const STAGES_METHOD = 'hash-stages-1';

/** Village as it was drawn, with its households. */
export interface DrawnVillage extends Village {
  /** Chance of the village: that of its commune times its own within the commune. */
  readonly villageChance: number;
  /** Chance of each of its households; 1 divided by it is the design weight. */
  readonly chance: number;
  /** Lines of the sample in the order of the draw; fewer than the design asks for when the village has no more. */
  readonly sample: readonly number[];
  /** Lines of the replacements in the order in which they are to be called. */
  readonly replacements: readonly number[];
}

/** Stratum of a staged draw as it was drawn. */
export interface DrawnStages {
  readonly name: string;
  /** Households of all its villages. */
  readonly population: number;
  readonly communes: number;
  /** Communes that the design asks for; the stratum may have fewer. */
  readonly communesWanted: number;
  readonly communesDrawn: number;
  readonly villages: readonly DrawnVillage[];
}

interface Commune {
  readonly name: string;
  readonly size: number;
  readonly villages: readonly Village[];
}

/**
 * Method `hash-stages-1`: communes of each stratum, then villages of each drawn commune, then households of each drawn
 * village, without replacement. The units of each choice stand in the order of SHA-256 of `seed/name`: a commune is named by
 * its code, a village `commune/village`, a household `commune/village/line`. A choice with equal chances takes the first
 * ones; for one in proportion to households see `chooseUnits`, whose start is the first 12 hexadecimal digits of SHA-256 of
 * `seed/communes/STRATUM` or `seed/villages/COMMUNE`. The order of the list does not matter.
 */
export function drawStages(villages: readonly Village[], design: StagesDesign, seed: string): DrawnStages[] {
  return [...groupsOf(villages, ({ stratum }) => stratum)].map(([name, own]) => {
    const communes = [...groupsOf(own, ({ commune }) => commune)].map(([code, each]): Commune => ({
      name: code,
      size: householdsOf(each),
      villages: each,
    }));
    const wanted = communesOf(design, name);
    const drawn = choose(communes, { count: wanted, by: design.communesBy, of: `communes/${name}` }, seed);
    return {
      name,
      population: householdsOf(own),
      communes: communes.length,
      communesWanted: wanted,
      communesDrawn: drawn.length,
      villages: drawn.flatMap(({ unit, chance }) => villagesOf(unit, chance, design, seed)),
    };
  });
}

function villagesOf(
  commune: Commune,
  communeChance: number,
  design: StagesDesign,
  seed: string,
): DrawnVillage[] {
  const units = commune.villages.map((village) => ({
    name: villageName(village),
    size: village.households,
    village,
  }));
  const asked = { count: design.villages, by: design.villagesBy, of: `villages/${commune.name}` };
  return choose(units, asked, seed).map(({ unit: { village }, chance }) => {
    const villageChance = communeChance * chance;
    const lines = linesInOrder(village, seed);
    const size = Math.min(design.households, village.households);
    return {
      ...village,
      villageChance,
      chance: (villageChance * size) / village.households,
      sample: lines.slice(0, size),
      replacements: lines.slice(size, size + design.households * design.replacements),
    };
  });
}

/** Orders the lines of a village's list by their priorities. */
function linesInOrder(village: Village, seed: string): number[] {
  const name = villageName(village);
  return Array.from({ length: village.households }, (_, at) => at + 1)
    .map((line) => ({ line, priority: priorityOf(seed, `${name}/${line}`) }))
    .sort((a, b) => textOrder(a.priority, b.priority))
    .map(({ line }) => line);
}

const START_DIGITS = 12;

interface Asked {
  readonly count: number;
  readonly by: Selection;
  /** Names the choice, for its random start. */
  readonly of: string;
}

function choose<Unit extends { readonly name: string; readonly size: number }>(
  units: readonly Unit[],
  { count, by, of }: Asked,
  seed: string,
) {
  const ordered = units
    .map((unit) => ({ unit, priority: priorityOf(seed, unit.name) }))
    .sort((a, b) => textOrder(a.priority, b.priority))
    .map(({ unit }) => unit);
  const start = Number.parseInt(priorityOf(seed, of).slice(0, START_DIGITS), 16);
  return chooseUnits(ordered, { count, by, start });
}

/** Groups villages, the groups in the order of their names. */
function groupsOf(
  villages: readonly Village[],
  nameOf: (village: Village) => string,
): Map<string, readonly Village[]> {
  const groups = new Map<string, Village[]>();
  for (const village of villages) {
    const known = groups.get(nameOf(village));
    if (known) known.push(village);
    else groups.set(nameOf(village), [village]);
  }
  return new Map([...groups].sort(([a], [b]) => textOrder(a, b)));
}

function householdsOf(villages: readonly Village[]): number {
  return villages.reduce((total, { households }) => total + households, 0);
}
