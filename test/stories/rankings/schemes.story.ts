import { ANALYST, administratorOf } from '../../kit/actors';
import { agencies } from '../../kit/agencies';
import { anOperator } from '../../kit/operator';
import { Opened, aProvince } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';
import { ANNOUNCE, ANNOUNCED, RANK, READ, Ranking, SAVE, Scheme } from './scheme-operations';
import { SEVEN_AGENCIES, YEAR, roundsOfYear } from './rounds-of-a-year';

const CODE = 'xep-hang';
const INPUT = { code: CODE, title: 'Xếp hạng năm', year: YEAR, core: 'mc' };

/** Three agencies with rounds of their own on the core, one with two on two forms; one on criteria of its own, one with few forms, one without. */
describe('the ranking of a year', () => {
  const described = aProvince('today')
    .with(aPortal())
    .with(anOperator())
    .with(agencies(SEVEN_AGENCIES))
    .with(roundsOfYear());
  let province: Opened<typeof described>;
  const ask = <T>(operation: string, variables: object = {}) =>
    province.ask<T>(operation, variables, ANALYST);
  const rank = (question: object = {}) => ask<Ranking>(RANK, { code: CODE, ...question });
  beforeAll(async () => {
    province = await described.open();
    const { runRound, forms } = province;
    await ask(SAVE, { input: INPUT });
    await ask(ANNOUNCE, { code: CODE });
    const { onCore: questionnaireId } = forms;
    await runRound('P.1', { code: 'mot-1', questionnaireId, forms: 40 });
    await runRound('P.1', { code: 'mot-2', questionnaireId: forms.otherOnCore, forms: 35 });
    await runRound('P.2', { code: 'hai', questionnaireId, forms: 50 });
    await runRound('P.3', { code: 'ba', questionnaireId, forms: 45 });
    await runRound('P.5', { code: 'nam', questionnaireId: forms.ofItsOwn, forms: 40 });
    await runRound('P.6', { code: 'sau', questionnaireId, forms: 12 });
  });
  afterAll(() => province.close());

  it('takes in the rounds that agencies run for themselves, each form once, and lists the others with their reasons', async () => {
    const { entries, excluded, rounds, roundsLeftOut, simulated } = await rank();
    expect(rounds.map(({ code, agency }) => [code, agency.code])).toEqual([
      ['mot-1', 'P.1'],
      ['mot-2', 'P.1'],
      ['hai', 'P.2'],
      ['ba', 'P.3'],
      ['sau', 'P.6'],
    ]);
    expect(roundsLeftOut.map(({ code, round }) => [code, round.code])).toEqual([['OTHER_CORE', 'nam']]);
    expect(Object.fromEntries(entries.map(({ agency, n }) => [agency.code, n]))).toEqual({
      ...{ 'P.1': 75, 'P.2': 50, 'P.3': 45 },
    });
    expect(entries.map(({ rank: place }) => place)).toEqual([1, 2, 3]);
    expect(excluded.map(({ code, agency, n }) => [code, agency.code, n])).toEqual([
      ['NO_ROUND', 'P.4', 0],
      ['NOTHING_COMPARABLE', 'P.5', 0],
      ['BELOW_MINIMUM', 'P.6', 12],
    ]);
    expect(simulated).toBe(false);
  });

  it('on one factor stands on the criteria of that factor alone, and an unknown factor or group is refused', async () => {
    const all = await rank();
    const unknown = await rank({ factor: 'khong-co' });
    expect(unknown.problems).toEqual([{ code: 'COMPARED_FACTOR_UNKNOWN', place: 'factor' }]);
    expect((await rank({ group: 'commune' })).problems).toEqual([
      { code: 'SCHEME_GROUP_UNKNOWN', place: 'group' },
    ]);
    const [factor = ''] = await factorsOfCore(province);
    const one = await rank({ factor });
    expect(one.criteria.length).toBeGreaterThan(0);
    expect(one.criteria.length).toBeLessThan(all.criteria.length);
    expect(one.entries.map(({ n }) => n).sort()).toEqual(all.entries.map(({ n }) => n).sort());
  });

  it('is the same on the command line, by code and by year, and says when its scheme was announced', async () => {
    const { entries, scheme } = await rank();
    const { operator } = province;
    for (const args of [
      ['--scheme', CODE],
      ['--scheme', `${CODE}@1`],
      ['--year', String(YEAR)],
    ]) {
      const said = await operator.json<Ranking>('rank', ...args);
      expect(said.entries.map(({ agency, index, n }) => [agency.code, index, n])).toEqual(
        entries.map(({ agency, index, n }) => [agency.code, index, n]),
      );
    }
    const { stdout } = await operator.run(['rank', '--scheme', CODE]);
    expect(stdout).toContain('khi chưa có số liệu của đợt nào');
    expect(scheme.announcementEn).toContain('before figures of any round were known');
    expect(await operator.problemsOf('rank', '--year', String(YEAR - 1))).toEqual([
      ['SCHEME_YEAR_UNKNOWN', 'year'],
    ]);
    expect(await operator.problemsOf('rank', '--scheme', 'không')).toEqual([['NOT_FOUND', '--scheme']]);
  });

  it('stands on terms that are announced once: a change is a new version, which tells what it changes and that figures were known', async () => {
    expect((await ask<Scheme>(ANNOUNCE, { code: CODE })).problems).toEqual([
      { code: 'SCHEME_LOCKED', place: 'code' },
    ]);
    const { operator } = province;
    const group = { code: 'so', label: 'Các sở', kinds: ['department'], target: 100 };
    const terms = { ...INPUT, minimumResponses: 10, rankingGroups: [group] };
    await operator.json('scheme', 'save', operator.file('quy-che.json', terms));
    const draft = await ask<Scheme>(READ, { code: CODE, version: 2 });
    expect([draft.state, draft.differences.map(({ code }) => code)]).toEqual([
      'DRAFT',
      ['minimumResponses', 'rankingGroups', 'rankingGroups.so'],
    ]);
    expect((await rank({ version: 2 })).problems).toEqual([{ code: 'SCHEME_UNPUBLISHED', place: 'code' }]);
    expect((await rank()).scheme.version).toBe(1);
    await operator.json('scheme', 'announce', CODE);
    const second = await rank();
    expect([second.scheme.version, second.minimumResponses]).toEqual([2, 10]);
    expect(second.scheme.announcementEn).toMatch(/first figures had been known since/);
    expect(second.entries.map(({ agency }) => agency.code).sort()).toEqual(['P.1', 'P.2', 'P.3', 'P.6']);
    expect(second.groups).toMatchObject([{ code: 'so', ranked: 4 }]);
    expect((await rank({ version: 1 })).entries).toHaveLength(3);
    const { differences } = await operator.json<Scheme>('scheme', 'diff', CODE);
    expect(differences).toHaveLength(3);
    const listed = await operator.json<readonly Scheme[]>('scheme', 'list');
    expect(listed.map(({ version, state }) => [version, state])).toEqual([
      [2, 'announced'],
      [1, 'superseded'],
    ]);
    const shown = await operator.run(['scheme', 'show', CODE]);
    expect(shown.stdout).toContain('Độ tin cậy · Confidence level: 95 %');
  });

  it('is refused terms that name nothing, all faults at once, and nothing is stored', async () => {
    const wrong = {
      ...{ code: 'sai', title: 'Sai', core: 'khong-co', rounds: ['khong-co'], comparison: 'khong-co' },
    };
    expect((await ask<Scheme>(SAVE, { input: wrong })).problems).toEqual([
      { code: 'PERIOD_MISSING', place: 'period' },
      { code: 'CORE_UNKNOWN', place: 'core' },
      { code: 'NOT_FOUND', place: 'rounds[0]' },
      { code: 'NOT_FOUND', place: 'comparison' },
    ]);
    const unsuited = { ...INPUT, code: 'sai', rounds: ['nam'], comparison: CODE };
    expect((await ask<Scheme>(SAVE, { input: unsuited })).problems).toEqual([
      { code: 'ROUND_UNSUITED', place: 'rounds[0]' },
      { code: 'COMPARISON_UNSUITED', place: 'comparison' },
    ]);
    expect(await ask(READ, { code: 'sai' })).toBeNull();
  });

  it('is named as it was asked for where its version or code is not there', async () => {
    const { operator } = province;
    const { stdout } = await operator.run(['scheme', 'show', `${CODE}@9`, '--json']);
    const problem = { place: 'version', en: expect.stringContaining(`"${CODE}@9"`) as unknown };
    expect(JSON.parse(stdout)).toMatchObject({ problems: [problem] });
    for (const args of [
      ['show', 'khong-co@2'],
      ['diff', 'khong-co'],
    ])
      expect(await operator.problemsOf('scheme', ...args)).toEqual([['NOT_FOUND', 'code']]);
  });

  it('is for the province: an agency writes no scheme and reads announced ones alone; the trail keeps every change', async () => {
    const { portal, db } = province;
    await ask(SAVE, { input: { ...INPUT, code: 'nhap' } });
    for (const [operation, variables] of [
      [SAVE, { input: INPUT }],
      [ANNOUNCE, { code: 'nhap' }],
      [READ, { code: CODE }],
      [RANK, { code: CODE }],
    ] as const) {
      const refused = await portal.ask(operation, variables, administratorOf('P.1'));
      expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const open = await province.ask<readonly { code: string }[]>(ANNOUNCED, {}, administratorOf('P.1'));
    expect(open.map(({ code }) => code)).toEqual([CODE, CODE]);
    const trail = await db.admin<{ action: string; subject: string }>(
      `select action, subject from hailong.audit_entry where action like '%ranking-scheme' order by at, entry_id`,
    );
    expect(trail.map(({ action, subject }) => `${action} ${subject}`)).toEqual([
      'save-ranking-scheme xep-hang v1',
      'announce-ranking-scheme xep-hang v1',
      'save-ranking-scheme xep-hang v2',
      'announce-ranking-scheme xep-hang v2',
      'save-ranking-scheme nhap v1',
    ]);
  });
});

/** Codes of the factors of the core. */
async function factorsOfCore({
  ask,
}: {
  readonly ask: <T>(operation: string) => Promise<T>;
}): Promise<string[]> {
  const set = await ask<{ areas: { factors: { code: string }[] }[] }>(
    '{ surveyPublishedCriteriaSet(id: "mc") { areas { factors { code } } } }',
  );
  return set.areas.flatMap(({ factors }) => factors.map(({ code }) => code));
}
