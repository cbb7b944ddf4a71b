import { addDays, systemClock, today } from '@hailong/kernel';
import { aLoadedRound } from '../../kit/loaded-round';
import { Operator, anOperator } from '../../kit/operator';
import { Opened, aProvince } from '../../kit/province';

const NOW = today(systemClock);
const YEAR = Number(NOW.slice(0, 4));

describe('the list of service fields of a province', () => {
  const described = aProvince('today').with(anOperator()).with(aLoadedRound());
  let province: Opened<typeof described>;
  let operator: Operator;
  beforeAll(async () => {
    province = await described.open();
    ({ operator } = province);
  });
  afterAll(() => province.close());

  const load = (land: string, ...more: object[]) =>
    operator.json('load', 'fields', operator.file('linh-vuc.json', listOf(land, ...more)));
  const publish = () => operator.json<{ version: number }>('publish', 'fields');
  const fieldsOf = async (round: string) => {
    const sql = `select document -> 'fields' as fields from hailong.survey_round where code = '${round}'`;
    return (await province.db.admin<{ fields: unknown }>(sql))[0]?.fields;
  };

  it('is needed before a plan names a field by its code alone', async () => {
    expect(await operator.problemsOf('load', 'plan', operator.file('p.json', planWith('dat-dai')))).toEqual([
      ['FIELD_LIST_UNPUBLISHED', 'fields[0].code'],
    ]);
    expect(await operator.problemsOf('fields')).toEqual([['NOT_FOUND', '']]);
  });

  it('is a draft until it is published, and a published version never changes', async () => {
    await load('Dat dai');
    await load('Đất');
    expect(await publish()).toMatchObject({ version: 1 });
    expect(await operator.problemsOf('publish', 'fields')).toEqual([['FIELD_LIST_LOCKED', '']]);
    const swapped = operator.file('sai.json', {
      fields: [{ code: 'nha-dat', label: 'Đất', procedures: ['1.012753', '1.012753.H21'] }],
    });
    expect(await operator.problemsOf('load', 'fields', swapped)).toEqual([
      ['LISTED_PROCEDURE_REPEATED', 'fields[0].procedures[1]'],
      ['FIELD_LABEL_TAKEN', 'fields[0].label'],
    ]);
    expect(await operator.json('fields')).toMatchObject({ version: 1, state: 'published', differences: [] });
  });

  it('is what plans choose from by code, beside fields of their own, and an unknown code is refused', async () => {
    expect(await operator.problemsOf('load', 'plan', operator.file('p.json', planWith('datdai')))).toEqual([
      ['LISTED_FIELD_UNKNOWN', 'fields[0].code'],
    ]);
    await operator.json('load', 'plan', operator.file('linh-vuc.json', planWith('dat-dai')), '--code', 'lv');
    await operator.json('load', 'round', operator.file('dot.json', ROUND));
    expect(await fieldsOf('dot-lv')).toEqual([
      { code: 'dat-dai', label: { vi: 'Đất' }, listVersion: 1 },
      OWN,
    ]);
  });

  it('gives a round the labels of the version in force when it opens, for good', async () => {
    await load('Đất đai', { code: 'ho-tich', label: 'Hộ tịch' });
    expect(await publish()).toMatchObject({ version: 2 });
    await operator.json('round', 'open', 'dot-lv');
    const fixed = [{ code: 'dat-dai', label: { vi: 'Đất đai' }, listVersion: 2 }, OWN];
    expect(await fieldsOf('dot-lv')).toEqual(fixed);
    await load('Đất đai, nhà ở');
    await publish();
    expect(await fieldsOf('dot-lv')).toEqual(fixed);
    const { stdout } = await operator.run(['fields']);
    expect(stdout).toContain('dat-dai: label (vi) "Đất đai" → "Đất đai, nhà ở"');
    expect(stdout).toContain('ho-tich: drops "Hộ tịch", the code stays reserved');
  });
});

const OWN = { code: 'cho', label: { vi: 'Chợ' } };

function listOf(land: string, ...more: object[]): object {
  return { fields: [{ code: 'dat-dai', label: land, procedures: ['1.012753'] }, ...more] };
}

function planWith(code: string): object {
  return {
    title: 'Kế hoạch theo lĩnh vực',
    years: { from: YEAR, to: YEAR },
    population: 'Người đã làm thủ tục',
    channels: ['online', 'paper'],
    groups: [{ code: 'citizen', label: 'Người dân', respondents: ['citizen'], questionnaire: 'mc-citizen' }],
    fielding: { from: '01-01', to: '12-31' },
    deadlines: [],
    quotas: [],
    fields: [{ code }, OWN],
  };
}

const ROUND = {
  code: 'dot-lv',
  year: YEAR,
  plan: 'lv',
  window: { opensOn: addDays(NOW, -20), closesOn: addDays(NOW, 20) },
  participants: [{ agencyCode: 'T1.01' }],
};
