import { ProvinceDb, ProvinceScope } from '@hailong/database';
import { cellsWithTargets } from '@hailong/quotas';
import { RoundRecord, referenceWindow } from '@hailong/surveys/domain';
import { RoundPopulation, populationIn, populationOver } from '../domain/frame-population';
import { LevelUnit } from '../domain/chosen-units';
import { LevelPart, groupsOfKind } from './level-part';

/** Reads N of units over the rounds in which they take part, from the cells of their quotas; of a channel N is not known. */
export async function levelPopulations(
  db: ProvinceDb,
  scope: ProvinceScope,
  rounds: readonly RoundRecord[],
  units: readonly Pick<LevelUnit, 'agencyId'>[],
  { respondents, channel, field }: LevelPart,
): Promise<ReadonlyMap<number, number>> {
  if (channel !== undefined) return new Map();
  const found = new Map<number, RoundPopulation[]>(units.map(({ agencyId }) => [agencyId, []]));
  await db.read(scope, async (tx) => {
    for (const round of rounds) {
      const cells = await cellsWithTargets(tx, round.roundId);
      const groups = groupsOfKind(round, respondents);
      const position = field?.positions.get(round.roundId);
      if (groups.length === 0 || (field && position === undefined)) continue;
      const everyGroup = groups.length === round.document.groups.length;
      const window = referenceWindow(round.document);
      for (const { agencyId } of round.document.participants) {
        const population = populationIn(cells, agencyId, { groups, everyGroup, field: position });
        found.get(agencyId)?.push({ window, population });
      }
    }
  });
  return new Map(
    [...found].flatMap(([agencyId, frames]) => {
      const population = populationOver(frames);
      return population === undefined ? [] : [[agencyId, population] as const];
    }),
  );
}
