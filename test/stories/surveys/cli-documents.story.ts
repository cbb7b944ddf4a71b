import { readFileSync } from 'node:fs';
import { systemClock, today } from '@hailong/kernel';
import { aProvince, Opened } from '../../kit/province';
import { anOperator, Operator } from '../../kit/operator';
import { aLoadedRound } from '../../kit/loaded-round';

describe('among documents that operators load,', () => {
  const described = aProvince('today').with(anOperator()).with(aLoadedRound());
  let province: Opened<typeof described>;
  let operator: Operator;
  beforeAll(async () => {
    province = await described.open();
    ({ operator } = province);
  });
  afterAll(() => province.close());

  describe('filled forms', () => {
    const form = (key: string, changes: object = {}) => ({
      key: `phieu-so-00000000${key}`,
      round: 'thu-nghiem',
      agencyCode: 'T1.01',
      group: 'citizen',
      channel: 'PAPER',
      answers: itemsOf().map((item) => ({ item, level: '2' })),
      ...changes,
    });

    it('are stored once each, by the operator who loaded them; a second time they are known', async () => {
      const name = operator.file('phieu.json', [form('01'), form('02')]);
      expect(await operator.json('load', 'responses', name)).toEqual({
        stored: 2,
        repeated: 0,
        refused: 0,
        problems: [],
      });
      expect(await operator.json('load', 'responses', name)).toMatchObject({ stored: 0, repeated: 2 });
      const [row] = await province.db.admin<{ by: string }>(
        'select distinct assisted_by as by from hailong.response_detail',
      );
      expect(row?.by).toMatch(/^cli:./);
    });

    it('are judged one by one: the good are kept, the faulty named with row and item', async () => {
      const items = itemsOf();
      const wrongLevel = [{ item: items[0], level: '6' }];
      const name = operator.file('lan.json', [
        form('03'),
        form('04', { answers: wrongLevel }),
        form('05', { agencyCode: 'T9' }),
      ]);
      const { code, stdout } = await operator.run(['load', 'responses', name, '--json']);
      expect(code).toBe(1);
      const report = JSON.parse(stdout) as { problems: { place: string }[] };
      expect(report).toMatchObject({ stored: 1, repeated: 0, refused: 2 });
      expect(report.problems[0]?.place).toBe(`[1].${items[0]}`);
      expect(report.problems.at(-1)).toMatchObject({ code: 'PARTICIPANT_UNKNOWN', place: '[2].agencyCode' });
    });

    it('of a wrong shape are refused as a whole, with every path', async () => {
      const rows = [
        form('06'),
        form('07', { chanel: 'paper', channel: 'fax' }),
        form('08', { answers: [{ level: 2 }], receivedOn: '2026-02-30' }),
      ];
      expect(await operator.problemsOf('load', 'responses', operator.file('dang.json', rows))).toEqual([
        ['KEY_UNKNOWN', '[1].chanel'],
        ['VALUE_UNSUITED', '[1].channel'],
        ['VALUE_UNSUITED', '[2].receivedOn'],
        ['KEY_MISSING', '[2].answers[0].item'],
        ['VALUE_UNSUITED', '[2].answers[0].level'],
      ]);
      expect(
        await operator.problemsOf(
          'load',
          'responses',
          operator.file('dot-la.json', [form('09', { round: 'la' })]),
        ),
      ).toEqual([['NOT_FOUND', '[0].round']]);
    });
  });

  it('a criteria set and its questionnaire become drafts, are published, and differ from the core by what was written', async () => {
    const set = template().criteriaSet;
    const mine = await operator.json<{ id: string }>(
      'load',
      'criteria',
      operator.file('rieng.json', { ...set, title: 'Bộ riêng' }),
      '--as',
      'T1.01',
    );
    expect(mine).toMatchObject({ code: 'rieng', version: 1, state: 'draft' });
    const blank = operator.file('phieu-rieng.json', template().questionnaires.citizen);
    expect(await operator.problemsOf('load', 'questionnaire', blank, '--as', 'T1.01')).toEqual([
      ['CRITERIA_OPTION_MISSING', '--criteria'],
    ]);
    const formId = (
      await operator.json<{ id: string }>(
        'load',
        'questionnaire',
        blank,
        '--as',
        'T1.01',
        '--criteria',
        mine.id,
      )
    ).id;
    expect(await operator.problemsOf('publish', 'questionnaire', formId, '--as', 'T1.01')).toEqual([
      ['CRITERIA_SET_UNPUBLISHED', 'criteriaSet'],
    ]);
    await operator.json('publish', 'criteria', mine.id, '--as', 'T1.01');
    expect(await operator.json('publish', 'questionnaire', formId, '--as', 'T1.01')).toMatchObject({
      code: 'phieu-rieng',
    });
    const { differences } = await operator.json<{ differences: { kind: string; after?: string }[] }>(
      'diff',
      'criteria',
      'mc',
      mine.id,
    );
    expect(differences[0]).toMatchObject({ kind: 'title', after: 'Bộ riêng' });
    expect(
      await operator.problemsOf(
        'load',
        'criteria',
        operator.file('hut.json', { ...set, scale: undefined, metod: 1 }),
      ),
    ).toEqual([
      ['KEY_UNKNOWN', 'metod'],
      ['KEY_MISSING', 'scale'],
    ]);
  });

  it('a round names what its plan and its agency do not have; a draft is moved on by its owner alone', async () => {
    expect(
      await operator.problemsOf(
        'load',
        'round',
        operator.file('r.json', { code: 'x', year: 2026, plan: 'khong-co' }),
      ),
    ).toEqual([['NOT_FOUND', 'plan']]);
    const shape = {
      code: 'x',
      year: '2026',
      plan: 'ke-hoach',
      window: { opensOn: '2026-02-30', closesOn: '2026-03-01' },
    };
    expect(await operator.problemsOf('load', 'round', operator.file('r.json', shape))).toEqual([
      ['VALUE_UNSUITED', 'year'],
      ['VALUE_UNSUITED', 'window.opensOn'],
    ]);
    const draft = { code: 'du-thao', year: Number(today(systemClock).slice(0, 4)), plan: 'ke-hoach' };
    await operator.json('load', 'round', operator.file('r.json', draft));
    expect(await operator.problemsOf('round', 'open', 'du-thao', '--as', 'T1.01')).toEqual([
      ['NOT_FOUND', 'round'],
    ]);
    expect(await operator.problemsOf('round', 'close', 'thu-nghiem', '--as', 'T1.01')).toEqual([
      ['NOT_FOUND', 'round'],
    ]);
    expect(await operator.problemsOf('rank', '--round', 'du-thao')).toEqual([['NOT_FOUND', 'round']]);
    expect(await operator.problemsOf('round', 'close', 'du-thao')).toEqual([
      ['ROUND_STEP_UNSUITED', 'state'],
    ]);
  });
});

interface Template {
  readonly criteriaSet: object;
  readonly questionnaires: {
    readonly citizen: {
      readonly sections: readonly {
        readonly items: readonly { readonly code: string; readonly kind: string }[];
      }[];
    };
  };
}

function template(): Template {
  return JSON.parse(
    readFileSync(require.resolve('../../../libs/surveys/src/templates/nd61-2018.json'), 'utf8'),
  ) as Template;
}

/** Codes of the rating items of the form that the round asks. */
function itemsOf(): string[] {
  return template().questionnaires.citizen.sections.flatMap(({ items }) =>
    items.filter(({ kind }) => kind === 'rating').map(({ code }) => code),
  );
}
