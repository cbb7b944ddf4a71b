import type { Transaction } from '@hailong/database';
import { DrawnVillage, drawStages } from '../domain/draw-stages';
import { frameDigest } from '../domain/frame-list';
import { StagesDesign } from '../domain/stages-design';
import { parseVillageList, villageName } from '../domain/village-list';
import { ClusterRow, clusterPage } from '../persistence/cluster-store';
import { DrawRecord } from '../persistence/draw-store';
import { HouseholdRow, householdPage } from '../persistence/household-store';
import { DrawCheck } from './draw-check';

const PAGE = 5000;

/**
 * Repeats a staged draw from its stored list. Its villages stand nowhere else, so today's list is the stored one and no
 * difference can be found.
 *
 * @param parts of the stored list
 */
export async function checkHouseholds(
  tx: Transaction,
  draw: DrawRecord,
  design: StagesDesign,
  parts: readonly string[],
): Promise<DrawCheck> {
  const strata = drawStages(parts.flatMap(parseVillageList), design, draw.seed);
  const expected = new Map(
    strata.flatMap(({ villages }) => villages.map((each) => [villageName(each), each])),
  );
  const digest = frameDigest(parts);
  return {
    draw,
    listIntact: digest === draw.frameDigest,
    wrongMembers: [
      ...(await wrongClusters(tx, draw, expected)),
      ...(await wrongHouseholds(tx, draw, expected)),
    ],
    todaysDigest: digest,
    differences: [],
  };
}

type Expected = ReadonlyMap<string, DrawnVillage>;

/** Names villages that the seed does not draw or draws with other chances, and those it draws that are not stored. */
async function wrongClusters(tx: Transaction, draw: DrawRecord, expected: Expected): Promise<string[]> {
  const missing = new Set(expected.keys());
  const wrong: string[] = [];
  for (let last: ClusterRow | undefined; ;) {
    const page = await clusterPage(tx, draw, { after: last?.cluster ?? 0, limit: PAGE });
    for (const row of page) {
      const name = villageName(row);
      if (!missing.delete(name) || !isAsDrawn(draw, row, expected.get(name))) wrong.push(name);
    }
    last = page.at(-1);
    if (page.length < PAGE) return [...wrong, ...missing];
  }
}

function isAsDrawn({ document }: DrawRecord, row: ClusterRow, drawn: DrawnVillage | undefined): boolean {
  if (!drawn || document.strata[row.stratum]?.name !== drawn.stratum) return false;
  const { households, villageChance, chance } = drawn;
  return row.households === households && row.villageChance === villageChance && row.chance === chance;
}

async function wrongHouseholds(tx: Transaction, draw: DrawRecord, expected: Expected): Promise<string[]> {
  const missing = positionsOf(expected);
  const wrong: string[] = [];
  for (let last: HouseholdRow | null = null; ;) {
    const page: HouseholdRow[] = await householdPage(tx, draw, { after: last, limit: PAGE });
    for (const { position, kind, line, ...row } of page) {
      const place = `${villageName(row)} ${position} ${kind}`;
      if (missing.get(place) === line) missing.delete(place);
      else wrong.push(`${villageName(row)}/${line}`);
    }
    last = page.at(-1) ?? null;
    if (page.length < PAGE) break;
  }
  const lacking = [...missing].map(([place, line]) => `${place.replace(/ \d+ \w+$/u, '')}/${line}`);
  return [...new Set([...wrong, ...lacking])];
}

/** Lines by village, position and kind, as the seed draws them. */
function positionsOf(expected: Expected): Map<string, number> {
  return new Map(
    [...expected].flatMap(([name, { sample, replacements }]) =>
      [...sample, ...replacements].map((line, index) => {
        const kind = index < sample.length ? 'sample' : 'replacement';
        return [`${name} ${index + 1} ${kind}`, line] as const;
      }),
    ),
  );
}
