import { day } from '@hailong/kernel';
import { ReadResults } from '@hailong/rankings/use-cases';
import { RoundRecord } from '@hailong/surveys/domain';
import { ANALYST } from '../../kit/actors';
import { expectOk } from '../../kit/expect-ok';
import { Opened } from '../../kit/province';
import { COMPARE, Compared, changeIn } from './change-operations';
import { WithComparedYears, codeOf, comparedYears } from './compared-years';
import { onNewCore } from './later-cores';
import { ANNOUNCE, SAVE } from './scheme-operations';

const NEXT = day('2027-09-15');

/** Beside the two years, a third: a new core, beside the old one on a random half of the people. */
describe('the change since the year before', () => {
  let province: Opened<typeof comparedYears>;
  const ask = <T>(operation: string, variables: object) => province.ask<T>(operation, variables, ANALYST);
  const announced: WithComparedYears['announced'] = (terms) => province.announced(terms);
  let compared: Compared;
  beforeAll(async () => {
    province = await comparedYears.open();
    compared = await ask<Compared>(COMPARE, { code: 'nam-2026' });
  });
  afterAll(() => province.close());
  const changeOf = (code: string) => changeIn(compared.comparison, code);

  it('stands on the criteria that both years ask in the same words, and names the reworded one', () => {
    const { broken, criteria, scheme, textEn } = compared.comparison;
    expect(scheme?.code).toBe('nam-2025');
    expect(broken.map(({ reason }) => reason)).toEqual(['WORDING']);
    expect(criteria).toEqual(compared.criteria.filter((code) => code !== broken[0]?.code));
    expect(textEn).toContain(`the ${criteria.length} criteria that both periods have in common (1 cannot`);
  });

  it('is that of the same unit, or of its predecessors pooled with their shares, or does not exist and says why', () => {
    expect(compared.comparison.changes).toHaveLength(3);
    expect(changeOf('P.1')).toMatchObject({ sameUnit: true, then: { n: 60 }, now: { n: 50 }, reason: null });
    const merged = changeOf('X.9');
    expect(merged).toMatchObject({ sameUnit: false, then: { n: 55 }, now: { n: 50 }, missing: [] });
    expect(merged?.earlier.map(({ agency, share }) => [agency.code, share])).toEqual([
      ['X.1', 1],
      ['X.2', 0.4],
    ]);
    expect(merged?.earlier[1]?.splitEn).toContain('only 40.0% of it');
    expect(changeOf('P.2')).toMatchObject({ reason: 'FOUNDED_LATER', points: null, then: null, earlier: [] });
  });

  it('is the difference of the printed indices, with its interval and a verdict by it', () => {
    for (const code of ['P.1', 'X.9']) {
      const { now, then, points, lower, upper, verdict } = changeOf(code) ?? {};
      const [after, before] = [now, then].map((each) => Number(each?.indexTextEn.replace('%', '')));
      expect(points).toBeCloseTo((after ?? 0) - (before ?? 0), 6);
      const [from, to] = [lower ?? NaN, upper ?? NaN];
      expect(from).toBeLessThan(points ?? NaN);
      expect(to).toBeGreaterThan(points ?? NaN);
      expect(verdict).toBe(from > 0 ? 'MORE' : to < 0 ? 'LESS' : 'CANNOT_BE_TOLD');
    }
  });

  it('forgets no agency of the year before: a district that is no more is listed with what became of it', () => {
    const gone = compared.comparison.gone.map(({ agency, code }) => [agency.code, code]);
    expect(gone).toEqual([['X.3', 'DISSOLVED']]);
  });

  it('is told beside figures that others published, with their source, and an interval where their forms are given', async () => {
    const terms = { title: 'Xếp hạng', year: 2026, core: 'mc@2', code: 'so-cong-bo' };
    const [source, figure] = [
      { document: 'Quyết định công bố', number: '12/QĐ', day: '2026-03-01' },
      { index: 50 },
    ];
    const refused = { agencies: [{ code: 'khong-co', index: 50 }] };
    const { problems } = await ask<{ problems: object[] }>(SAVE, {
      input: { ...terms, publishedFigures: refused },
    });
    expect(problems).toEqual([{ code: 'NOT_FOUND', place: 'publishedFigures.agencies[0].code' }]);
    const agencies = [
      ...[
        { ...figure, code: 'P.1', n: 200 },
        { ...figure, code: 'X.3' },
      ],
      ...['X.1', 'X.2'].map((code) => ({ ...figure, code, n: 100 })),
    ];
    await province.operator.json(
      ...(['scheme', 'save'] as const),
      province.operator.file('cong-bo.json', { ...terms, publishedFigures: { source, agencies } }),
    );
    await ask(ANNOUNCE, { code: terms.code });
    const { comparison } = await ask<Compared>(COMPARE, { code: terms.code });
    expect(comparison).toMatchObject({ scheme: null, source, publishedYear: 2025, criteria: [], broken: [] });
    const [own, merged, founded] = ['P.1', 'X.9', 'P.2'].map((code) => changeIn(comparison, code));
    expect(own).toMatchObject({ kind: 'PUBLISHED', then: { n: 200 }, sameUnit: true });
    expect(own?.lower).toBeLessThan(own?.points ?? NaN);
    expect(merged).toMatchObject({ then: { indexTextEn: '50.00%', n: 200 }, sameUnit: false });
    expect(founded).toMatchObject({ kind: null, reason: 'FOUNDED_LATER' });
    expect(comparison.gone.map(({ agency, code }) => [agency.code, code])).toEqual([['X.3', 'DISSOLVED']]);
    const { stdout } = await province.operator.run(['rank', '--scheme', terms.code]);
    for (const text of [own?.text, comparison.textEn]) expect(stdout).toContain(text);
  });

  it('crosses from the national core to that of 2027 by a link of two drawn halves, with its error', async () => {
    const { runRound, operator, app, reworded } = province;
    province.today(NEXT);
    const second = await onNewCore(province, province.reworded);
    const terms = { year: 2027, core: 'khung-2027', comparison: 'nam-2026', bridge: { core: 'mc@2' } };
    const alone = { title: 'Xếp hạng', code: 'nam-2027', ...terms, comparison: undefined };
    const { problems } = await ask<{ problems: object[] }>(SAVE, { input: alone });
    expect(problems).toEqual([{ code: 'BRIDGE_UNEXPECTED', place: 'bridge' }]);
    await announced({ code: 'nam-2027', ...terms });
    const rounds: RoundRecord[] = [];
    for (const agency of ['P.1', 'P.2', 'X.9'])
      rounds.push(
        await runRound(agency, {
          questionnaireId: reworded,
          second,
          on: NEXT,
          code: codeOf(agency, 2027),
          forms: 120,
        }),
      );
    const { comparison, scheme } = await ask<Compared>(COMPARE, { code: 'nam-2027' });
    expect(scheme.terms.find(({ code }) => code === 'bridge')?.textEn).toBe(
      'mc@2, by two drawn forms, over each ranking group by itself',
    );
    const { changes, links } = comparison;
    expect(links.map(({ group }) => group).sort()).toEqual(['commune', 'department']);
    for (const { group, formsOnNew, formsOnOld, points, lower, upper } of links) {
      expect(formsOnNew + formsOnOld).toBe(group === 'commune' ? 120 : 240);
      expect([lower <= points, points <= upper]).toEqual([true, true]);
    }
    expect(changes.map(({ kind }) => kind)).toEqual(['LINKED', 'LINKED', 'LINKED']);
    for (const { agency, now, then, points, lower, upper } of changes) {
      const link = links.find(({ group }) => group === (agency?.code === 'X.9' ? 'commune' : 'department'));
      const [after, before] = [now, then].map((each) => Number(each?.indexTextEn.replace('%', '')));
      expect(points).toBeCloseTo((after ?? NaN) - (link?.points ?? NaN) - (before ?? NaN), 6);
      expect((upper ?? NaN) - (lower ?? NaN)).toBeGreaterThan((link?.upper ?? NaN) - (link?.lower ?? NaN));
      expect(then?.n).toBe(50);
    }
    const bridge = { ...terms.bridge, over: 'PROVINCE' };
    await announced({ code: 'nam-2027-tinh', ...terms, bridge });
    const [whole, commune] = [
      await ask<Compared>(COMPARE, { code: 'nam-2027-tinh' }),
      await ask<Compared>(COMPARE, { code: 'nam-2027-tinh', group: 'commune' }),
    ].map((each) => each.comparison.links);
    expect(whole?.map(({ group, formsOnNew, formsOnOld }) => [group, formsOnNew + formsOnOld])).toEqual([
      [null, 360],
    ]);
    expect(commune).toEqual(whole);
    const { stdout } = await operator.run(['rank', '--scheme', 'nam-2027']);
    for (const text of [changes[0]?.text, links[0]?.text]) expect(stdout).toContain(text);
    const roundId = rounds[0]?.roundId ?? 0;
    const results = expectOk(await app.get(ReadResults).ofOwn(await province.scopeOf('P.1'), { roundId }));
    expect(results.groups.map((each) => each.questionnaireId)).toEqual([reworded, second]);
    expect(results.groups.reduce((sum, each) => sum + each.results.responses, 0)).toBe(120);
  });

  it('is none without a scheme to compare with, and stands on the command line in words', async () => {
    const first = await ask<Compared>(COMPARE, { code: 'nam-2025' });
    expect(first.comparison).toBeNull();
    const { stdout } = await province.operator.run(['rank', '--scheme', 'nam-2026']);
    const [merged, founded] = [changeOf('X.9'), changeOf('P.2')];
    for (const text of [merged?.text, founded?.text, 'X.3', 'đã giải thể']) expect(stdout).toContain(text);
  });
});
