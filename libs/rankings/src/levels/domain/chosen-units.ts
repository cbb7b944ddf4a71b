import type { AgencyLevel } from '@hailong/agencies/domain';

/** Units that a figure is asked for; absent: every unit of the province. */
export interface AskedUnits {
  /** Agency by itself. */
  readonly agencyId?: number;
  /** Agency with every agency below it. */
  readonly belowId?: number;
  readonly level?: AgencyLevel;
  readonly rankingGroup?: string;
}

/** Participant of rounds, as the tree of a day has it. */
export interface LevelUnit {
  readonly agencyId: number;
  readonly code: string;
  readonly level: AgencyLevel;
  /** Ranking group, that of the last round where several rounds differ. */
  readonly rankingGroup: string;
}

/** Parent of each agency, by id; null: none. */
export type Parents = ReadonlyMap<number, number | null>;

/** Chooses the units that are asked for. */
export function chosenUnits<Unit extends LevelUnit>(
  units: readonly Unit[],
  { agencyId, belowId, level, rankingGroup }: AskedUnits,
  parents: Parents,
): readonly Unit[] {
  return units.filter(
    (unit) =>
      (agencyId === undefined || unit.agencyId === agencyId) &&
      (belowId === undefined || isWithin(unit.agencyId, belowId, parents)) &&
      (level === undefined || unit.level === level) &&
      (rankingGroup === undefined || unit.rankingGroup === rankingGroup),
  );
}

/** Tells whether an agency is another one, or below it. */
function isWithin(agencyId: number, topId: number, parents: Parents): boolean {
  const passed = new Set<number>();
  for (let id: number | null | undefined = agencyId; id !== null && id !== undefined; id = parents.get(id)) {
    if (id === topId) return true;
    if (passed.has(id)) return false;
    passed.add(id);
  }
  return false;
}
