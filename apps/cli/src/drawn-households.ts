import { AgencyScope } from '@hailong/database';
import { DrawnCluster, DrawnHousehold, ListClusters, ListHouseholds } from '@hailong/draws/use-cases';
import { Answer } from './output/answer';
import { plain } from './output/terminal';
import { Session } from './session';

const PAGE = 1000;

/** Reads every cluster of a draw, by number. */
export async function everyCluster(
  session: Session,
  scope: AgencyScope,
  drawId: number,
): Promise<readonly DrawnCluster[]> {
  const found: DrawnCluster[] = [];
  for (;;) {
    const asked = { after: found.at(-1)?.cluster ?? 0, limit: PAGE };
    const page = await session.get(ListClusters).list(scope, drawId, asked);
    found.push(...page);
    if (page.length < PAGE) return found;
  }
}

/** Reads every household of a draw, by cluster in the order of the draw. @param called leaves out waiting ones */
export async function everyHousehold(
  session: Session,
  scope: AgencyScope,
  drawId: number,
  called?: boolean,
): Promise<readonly DrawnHousehold[]> {
  const found: DrawnHousehold[] = [];
  for (;;) {
    const asked = { after: found.at(-1) ?? null, limit: PAGE, ...(called && { called }) };
    const page = await session.get(ListHouseholds).list(scope, drawId, asked);
    found.push(...page);
    if (page.length < PAGE) return found;
  }
}

export function clustersAnswer(clusters: readonly DrawnCluster[]): Answer {
  return {
    json: clusters.map((each) => ({ ...each, weight: 1 / each.chance })),
    lines: clusters.map(({ cluster, stratum, commune, village, households, chance }) =>
      [String(cluster), stratum, commune, village, String(households), String(1 / chance)]
        .map(plain)
        .join('\t'),
    ),
  };
}

export function householdsAnswer(households: readonly DrawnHousehold[]): Answer {
  return {
    json: households,
    lines: households.map(({ cluster, commune, village, line, kind, calledOn }) =>
      [String(cluster), commune, village, String(line), kind, calledOn ?? ''].map(plain).join('\t'),
    ),
  };
}
