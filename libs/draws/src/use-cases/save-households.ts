import { randomInt } from 'node:crypto';
import { AgencyScope, Transaction, recordAudit } from '@hailong/database';
import { CalendarDay, Verdict, accept, refuse } from '@hailong/kernel';
import { MOST_STRATA } from '../domain/draw-design';
import { DrawnStages, STAGES_METHOD, drawStages } from '../domain/draw-stages';
import { noExclusions } from '../domain/eligibility';
import { frameDigest } from '../domain/frame-list';
import { PROBLEMS } from '../domain/problems';
import { LAST_CLUSTER, MOST_CLUSTERS, StagesDesign } from '../domain/stages-design';
import { Village, inVillageOrder, villageListParts } from '../domain/village-list';
import { ClusterRow, insertClusters, lastClusterOf } from '../persistence/cluster-store';
import { DrawRecord, StratumRecord, insertDraw, insertFrameParts } from '../persistence/draw-store';
import { NewHousehold, insertHouseholds } from '../persistence/household-store';
import { Seed } from './save-draw';

export interface HouseholdsToSave {
  readonly roundId: number;
  readonly villages: readonly Village[];
  /** Villages that the round has drawn before. */
  readonly leftOut: number;
  readonly design: StagesDesign;
  readonly seed: Seed;
  readonly on: CalendarDay;
  readonly asOf: string;
}

/** Draws in stages and saves all that is needed to draw again. Refused with STRATA_TOO_MANY, CLUSTERS_TOO_MANY. */
export async function saveHouseholds(
  tx: Transaction,
  scope: AgencyScope,
  { roundId, villages, leftOut, design, seed, on, asOf }: HouseholdsToSave,
): Promise<Verdict<DrawRecord>> {
  const strata = drawStages(villages, design, seed.value);
  const last = await lastClusterOf(tx, scope.agencyId, roundId);
  const room = Math.min(MOST_CLUSTERS, LAST_CLUSTER - last);
  const count = strata.reduce((sum, stratum) => sum + stratum.villages.length, 0);
  if (strata.length > MOST_STRATA)
    return refuse(PROBLEMS.STRATA_TOO_MANY.at('frame', strata.length, MOST_STRATA));
  if (count > room) return refuse(PROBLEMS.CLUSTERS_TOO_MANY.at('communes', count, room));
  const parts = [...villageListParts(inVillageOrder(villages))];
  const draw = await insertDraw(tx, scope, {
    ...{ roundId, purpose: 'households', drawnOn: on, method: STAGES_METHOD, seed: seed.value },
    ...{ frameAsOf: asOf, frameDigest: frameDigest(parts) },
    document: {
      terms: { purpose: 'households', design },
      origin: seed.origin,
      strata: strata.map((stratum) => countsOf(stratum, design)),
      exclusions: { ...noExclusions(), 'drawn-in-round': leftOut },
    },
  });
  await insertFrameParts(tx, draw, parts);
  const { clusters, households } = numbered(strata, shuffled(count, last));
  await insertClusters(tx, draw, clusters);
  await insertHouseholds(tx, draw, households);
  await recordAudit(tx, scope, { action: 'draw-households', subject: String(draw.drawId), after: draw });
  return accept(draw);
}

function countsOf(
  { name, population, communesWanted, villages }: DrawnStages,
  design: StagesDesign,
): StratumRecord {
  const sum = (of: 'sample' | 'replacements') => villages.reduce((total, each) => total + each[of].length, 0);
  return {
    ...{ name, population, drawn: sum('sample'), replacements: sum('replacements') },
    wanted: communesWanted * design.villages * design.households,
  };
}

/**
 * Shuffles the numbers after the last one of the round. They come from no seed: with a public seed a number would lead to
 * its village.
 */
function shuffled(count: number, last: number): number[] {
  const numbers = Array.from({ length: count }, (_, at) => last + at + 1);
  for (let at = count - 1; at > 0; at -= 1) {
    const other = randomInt(at + 1);
    [numbers[at], numbers[other]] = [numbers[other] ?? 0, numbers[at] ?? 0];
  }
  return numbers;
}

function numbered(strata: readonly DrawnStages[], numbers: readonly number[]) {
  const clusters: ClusterRow[] = [];
  const households: NewHousehold[] = [];
  strata.forEach(({ villages }, stratum) => {
    for (const {
      sample,
      replacements,
      commune,
      village,
      households: size,
      villageChance,
      chance,
    } of villages) {
      const cluster = numbers[clusters.length] ?? 0;
      clusters.push({ cluster, stratum, commune, village, households: size, villageChance, chance });
      [...sample, ...replacements].forEach((line, index) =>
        households.push({
          ...{ cluster, line, position: index + 1 },
          kind: index < sample.length ? 'sample' : 'replacement',
        }),
      );
    }
  });
  return { clusters, households };
}
