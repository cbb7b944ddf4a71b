import { AgencyScope } from '@hailong/database';
import type { StagesDesign } from '@hailong/draws/domain';
import {
  DrawHouseholds,
  DrawRecord,
  DrawnCluster,
  DrawnHousehold,
  ListClusters,
  ListHouseholds,
  RedrawSample,
  TakeReplacement,
  holds,
} from '@hailong/draws/use-cases';
import { CloseRound } from '@hailong/surveys/use-cases';
import { agencies } from '../../kit/agencies';
import { problemsOf } from '../../kit/draw';
import { expectOk } from '../../kit/expect-ok';
import { aProvince, Opened } from '../../kit/province';
import { aRound } from '../../kit/round';
import { aProcess } from '../../kit/servers/process';
import { VILLAGES, csvOf, giaLaiUnder, households } from './villages';

/** The national kind: 3 communes of each stratum (4 of the wards), 2 villages of each, 8 households of each. */
const DESIGN: StagesDesign = {
  ...{ communes: 3, exceptions: { 'do-thi': 4 }, communesBy: 'size' },
  ...{ villages: 2, villagesBy: 'size', households: 8, replacements: 1 },
};

const STRATA = ['do-thi', 'nong-thon-1', 'nong-thon-2'];
const FRAME = { format: 'csv', content: csvOf(VILLAGES) } as const;

describe('a draw of households in stages', () => {
  const described = aProvince()
    .with(aProcess())
    .with(aRound())
    .with(agencies(giaLaiUnder('P')));
  let province: Opened<typeof described>;
  let owner: AgencyScope;
  let drawn: DrawRecord;
  let clusters: readonly DrawnCluster[];
  let lines: readonly DrawnHousehold[];
  beforeAll(async () => {
    province = await described.open();
    owner = await province.scopeOf('P');
    drawn = expectOk(await verdict());
    clusters = await clustersOf(drawn);
    lines = await province.app.get(ListHouseholds).list(owner, drawn.drawId, { after: null, limit: 9999 });
  });
  afterAll(() => province.close());

  const verdict = (design: Partial<StagesDesign> = {}, { content = FRAME.content, scope = owner } = {}) =>
    province.app.get(DrawHouseholds).draw(scope, {
      roundId: province.round.roundId,
      frame: { ...FRAME, content },
      design: { ...DESIGN, ...design },
    });
  const clustersOf = ({ drawId }: DrawRecord) =>
    province.app.get(ListClusters).list(owner, drawId, { after: 0, limit: 9999 });
  const placesOf = (found: Awaited<ReturnType<typeof verdict>>) =>
    found.ok ? [] : found.problems.map(({ code, place }) => `${code} ${place}`.trim());
  const villagesOf = (of: readonly DrawnCluster[]) =>
    of.map(({ commune, village }) => `${commune}/${village}`);
  const villageOf = ({ commune, village }: Pick<DrawnCluster, 'commune' | 'village'>) =>
    VILLAGES.find((line) => line.commune_code === commune && line.village === village);

  it('has the stated sizes at every stage, from 135 real wards and communes in three strata', () => {
    const perStratum = (name: string) => clusters.filter(({ stratum }) => stratum === name);
    const sizes = STRATA.map((name) => {
      const communes = new Set(perStratum(name).map(({ commune }) => commune));
      return [name, communes.size, perStratum(name).length];
    });
    expect(sizes).toEqual([
      ['do-thi', 4, 8],
      ['nong-thon-1', 3, 6],
      ['nong-thon-2', 3, 6],
    ]);
    expect(lines).toHaveLength(20 * 16);
    expect(drawn.document.strata).toEqual(
      STRATA.map((name, at) => {
        const asked = (at === 0 ? 4 : 3) * 2 * 8;
        const population = households(VILLAGES.filter(({ stratum }) => stratum === name));
        return { name, population, wanted: asked, drawn: asked, replacements: asked };
      }),
    );
    for (const { cluster } of clusters) {
      const own = lines.filter((line) => line.cluster === cluster);
      expect(own.map(({ position }) => position)).toEqual(own.map((_, at) => at + 1));
      expect(own.map(({ kind, calledOn }) => `${kind} ${calledOn ?? 'waits'}`)).toEqual([
        ...Array<string>(8).fill('sample 2018-08-15'),
        ...Array<string>(8).fill('replacement waits'),
      ]);
    }
  });

  it('stores the chance of each village and household: by size at both stages, a stratum has one weight', () => {
    for (const each of clusters) {
      const line = villageOf(each);
      const stratum = VILLAGES.filter((other) => other.stratum === each.stratum);
      const communes = each.stratum === 'do-thi' ? 4 : 3;
      expect(each.households).toBe(line?.households);
      expect(each.villageChance).toBeCloseTo((communes * 2 * each.households) / households(stratum), 10);
      expect(each.chance).toBeCloseTo((communes * 2 * 8) / households(stratum), 10);
    }
  });

  it('numbers its clusters 1 to 20 in no order that the list or the seed would give', async () => {
    expect(clusters.map(({ cluster }) => cluster)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    const twin = await described.open();
    try {
      const scope = await twin.scopeOf('P');
      const asked = {
        ...{ roundId: twin.round.roundId, frame: FRAME, design: DESIGN },
        seed: { value: drawn.seed, source: 'the same again' },
      };
      const { drawId } = expectOk(await twin.app.get(DrawHouseholds).draw(scope, asked));
      const others = await twin.app.get(ListClusters).list(scope, drawId, { after: 0, limit: 99 });
      expect(villagesOf(others).sort()).toEqual(villagesOf(clusters).sort());
      expect(villagesOf(others)).not.toEqual(villagesOf(clusters));
    } finally {
      await twin.close();
    }
  });

  it('is drawn again from its stored list and holds; an exchanged household, village or chance is named', async () => {
    const checked = async () => {
      const check = expectOk(await province.app.get(RedrawSample).redraw(owner, drawn.drawId));
      return [holds(check), check.listIntact, check.wrongMembers, check.differences];
    };
    expect(await checked()).toEqual([true, true, [], []]);
    const [first] = lines;
    const [name] = villagesOf(clusters);
    const change = (sql: string) =>
      province.db.admin(`update hailong.${sql} where draw_id = $1 and cluster = 1`, [drawn.drawId]);
    await change(`draw_household set line = 1000 + line`);
    const [intact, , wrong] = await checked();
    expect([intact, wrong]).toEqual([false, expect.arrayContaining([`${name}/${first?.line}`])]);
    await change(`draw_household set line = line - 1000`);
    await change(`draw_cluster set chance = chance / 2`);
    expect(await checked()).toEqual([false, true, [name], []]);
    await change(`draw_cluster set chance = chance * 2`);
    expect(await checked()).toEqual([true, true, [], []]);
  });

  it('calls replacements of the same village, strictly in the order of the draw', async () => {
    const take = (replaces: string, reason = 'đi vắng') =>
      province.app.get(TakeReplacement).take(owner, { drawId: drawn.drawId, replaces, reason });
    const own = lines.filter(({ cluster }) => cluster === 3);
    const [first, second, ninth, tenth] = [own[0], own[1], own[8], own[9]].map((each) => `3/${each?.line}`);
    expect(expectOk(await take(first ?? ''))).toMatchObject({ code: ninth, position: 9 });
    expect(expectOk(await take(second ?? ''))).toMatchObject({ code: tenth, position: 10 });
    expect(problemsOf(await take(first ?? ''))).toEqual(['REPLACEMENT_USED']);
    expect(problemsOf(await take(`3/${own[15]?.line}`))).toEqual(['MEMBER_UNSUITED']);
    expect(problemsOf(await take('3/1', ' '))).toEqual(['REASON_MISSING']);
    for (const unknown of ['3', '3/999999', '99999/1', 'H-1'])
      expect(problemsOf(await take(unknown))).toEqual(['NOT_FOUND']);
    const replaced = [ninth, tenth, ...own.slice(2, 8).map(({ line }) => `3/${line}`)];
    for (const code of replaced.slice(0, 6)) expectOk(await take(code ?? ''));
    expect(problemsOf(await take(replaced[6] ?? ''))).toEqual(['REPLACEMENTS_EMPTY']);
    const called = await province.app
      .get(ListHouseholds)
      .list(owner, drawn.drawId, { after: null, limit: 99, cluster: 3, called: true });
    expect(called).toHaveLength(16);
    expect(called[8]).toMatchObject({ replaces: own[0]?.line, reason: 'đi vắng', calledOn: '2018-08-15' });
  });

  it('draws other villages the next time in the round, and goes on numbering', async () => {
    const left = VILLAGES.filter(({ stratum }) => stratum === 'do-thi');
    // Communes have three villages or more, and two of some were drawn: a village is surely left.
    const next = expectOk(await verdict({ villages: 1 }, { content: csvOf(left) }));
    const more = await clustersOf(next);
    expect(more.map(({ cluster }) => cluster)).toEqual(Array.from({ length: 4 }, (_, at) => at + 21));
    const before = new Set(villagesOf(clusters));
    expect(villagesOf(more).filter((village) => before.has(village))).toEqual([]);
    expect(next.document.exclusions['drawn-in-round']).toBe(8);
    const gone = csvOf(clusters.flatMap((each) => villageOf(each) ?? []));
    expect(placesOf(await verdict({}, { content: gone }))).toEqual(['VILLAGES_EMPTY frame']);
  });

  it('is refused by name for a faulty list, size, stratum or round, and stores nothing then', async () => {
    const rows = async () => (await province.db.admin('select from hailong.draw')).length;
    const before = await rows();
    const faulty = VILLAGES.map((line, at) => (at === 0 ? { ...line, commune_code: 'H21.999' } : line));
    expect(placesOf(await verdict({}, { content: csvOf(faulty) }))).toEqual([
      'COMMUNE_UNKNOWN row 2, column commune_code',
    ]);
    expect(placesOf(await verdict({}, { content: 'village,households\nA,many' }))).toEqual([
      'KEY_MISSING row 2, column stratum',
      'KEY_MISSING row 2, column commune_code',
      'DRAW_NUMBER_OUTSIDE row 2, column households',
    ]);
    expect(placesOf(await verdict({ communes: 0, villages: 101, exceptions: { 'do-thi': 1.5 } }))).toEqual([
      'DRAW_NUMBER_OUTSIDE communes',
      'DRAW_NUMBER_OUTSIDE exceptions.do-thi',
      'DRAW_NUMBER_OUTSIDE villages',
    ]);
    expect(placesOf(await verdict({ exceptions: { 'hai-dao': 1 } }))).toEqual([
      'STRATUM_UNKNOWN exceptions.hai-dao',
    ]);
    expect(placesOf(await verdict({}, { scope: await province.scopeOf('P.1') }))).toEqual([
      'DRAW_RUNNER_DIFFERENT round',
    ]);
    expect(await rows()).toBe(before);
    province.today('2018-11-15');
    expectOk(await province.app.get(CloseRound).close(owner, province.round.roundId));
    expect(placesOf(await verdict())).toEqual(['DRAW_ROUND_CLOSED round']);
  });
});
