import { StagesDesign } from '../domain/stages-design';
import { HouseholdPosition } from '../persistence/household-store';
import { HouseholdsToDraw } from '../use-cases/draw-households.use-case';
import { DrawnCluster } from '../use-cases/list-clusters.use-case';
import { DrawnHousehold } from '../use-cases/list-households.use-case';
import { seedOf } from './draw.document';
import { SurveyDrawHouseholdsInput } from './stages.input';
import {
  SurveyDrawCluster,
  SurveyDrawHousehold,
  SurveyDrawStages,
  SurveyDrawStratumCommunes,
} from './stages.type';

export function householdsToDraw(
  { frame, stages, seed }: SurveyDrawHouseholdsInput,
  roundId: number,
): HouseholdsToDraw {
  const { communes, communesBy, villages, villagesBy, households, replacements } = stages;
  const named = stages.exceptions.map((exception) => [exception.stratum, exception.communes] as const);
  return {
    roundId,
    frame,
    design: {
      ...{ communes, communesBy, villages, villagesBy, households, replacements },
      exceptions: Object.fromEntries(named),
    },
    ...seedOf(seed),
  };
}

export function stagesType({ exceptions, ...sizes }: StagesDesign): SurveyDrawStages {
  return Object.assign(new SurveyDrawStages(), {
    ...sizes,
    exceptions: Object.entries(exceptions).map(([stratum, communes]) =>
      Object.assign(new SurveyDrawStratumCommunes(), { stratum, communes }),
    ),
  });
}

export function clusterType({ commune, villageChance, chance, ...row }: DrawnCluster): SurveyDrawCluster {
  return Object.assign(new SurveyDrawCluster(), {
    ...row,
    ...{ communeCode: commune, villageInclusionProbability: villageChance },
    ...{ inclusionProbability: chance, designWeight: 1 / chance },
  });
}

export function householdType({ commune, ...row }: DrawnHousehold): SurveyDrawHousehold {
  const cursor = `${row.cluster}.${row.position}`;
  return Object.assign(new SurveyDrawHousehold(), { ...row, communeCode: commune, cursor });
}

/** Reads the position from a cursor's key; any other text begins after the last household, so that no page comes twice. */
export function householdPositionOf(key: string): HouseholdPosition {
  const parts = /^(\d{1,5})\.(\d{1,9})$/.exec(key);
  return parts ? { cluster: Number(parts[1]), position: Number(parts[2]) } : { cluster: 32_768, position: 0 };
}
