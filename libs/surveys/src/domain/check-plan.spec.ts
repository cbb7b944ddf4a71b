import { CalendarDay, day } from '@hailong/kernel';
import { canSign, planProblems } from './check-plan';
import { SurveyPlan } from './survey-plan';

const draft: SurveyPlan = {
  title: 'Kế hoạch khảo sát mức độ hài lòng',
  years: { from: 2024, to: 2026 },
  population: 'Nhà đầu tư, doanh nghiệp trong các khu công nghiệp',
  channels: ['paper', 'post', 'online'],
  groups: [
    { code: 'dn', label: { vi: 'Doanh nghiệp' }, respondents: ['organization'], questionnaire: 'phieu-1' },
  ],
  fielding: { from: '08-01', to: '10-31' },
  deadlines: [
    { code: 'noi-bo', label: { vi: 'Phòng gửi Văn phòng' }, on: '10-15' },
    { code: 'ubnd', label: { vi: 'Gửi UBND tỉnh' }, on: '10-30' },
  ],
  quotas: [{ code: 'khong', label: { vi: 'Không đặt chỉ tiêu' }, rule: { kind: 'none' } }],
};
const signed: SurveyPlan = { ...draft, number: '666/KH-BQLKCN', signedOn: day('2024-07-11') };

function found(more: Partial<SurveyPlan>): string[] {
  return planProblems({ ...draft, ...more }).map(({ code, place }) => `${code} ${place}`);
}

describe('a survey plan', () => {
  it('is sound both signed and as a draft without number and day', () => {
    expect(planProblems(draft)).toEqual([]);
    expect(planProblems(signed)).toEqual([]);
  });

  it('has number and day of signature together', () => {
    expect(found({ number: '666/KH-BQLKCN' })).toEqual(['PLAN_DAY_MISSING signedOn']);
    expect(found({ signedOn: day('2024-07-11') })).toEqual(['PLAN_NUMBER_MISSING number']);
  });

  it.each(['/KH-STNMT', '', '666', '666 / KH'])('does not take "%s" for a number', (number) => {
    expect(found({ number, signedOn: day('2021-10-01') })).toEqual(['PLAN_NUMBER_MALFORMED number']);
  });

  it('has days that exist, 29 February among them', () => {
    expect(found({ fielding: { from: '02-29', to: '02-30' } })).toEqual(['DAY_OF_YEAR_UNREAL fielding.to']);
    expect(found({ service: { from: '1-1', to: '13-01' } })).toEqual([
      'DAY_OF_YEAR_UNREAL service.from',
      'DAY_OF_YEAR_UNREAL service.to',
    ]);
    expect(found({ deadlines: [{ code: 'x', label: { vi: 'x' }, on: '31-10' }] })).toEqual([
      'DAY_OF_YEAR_UNREAL deadlines[0].on',
    ]);
    expect(found({ number: '1/KH', signedOn: '2024-02-30' as CalendarDay })).toEqual(['DAY_UNREAL signedOn']);
  });

  it('covers plausible years from the earlier to the later', () => {
    expect(found({ years: { from: 2000, to: 2000 } })).toEqual([]);
    expect(found({ years: { from: 2000, to: 2100 } })).toEqual([]);
    expect(found({ years: { from: 1999, to: 2101 } })).toEqual([
      'YEAR_OUTSIDE years.from',
      'YEAR_OUTSIDE years.to',
    ]);
    expect(found({ years: { from: 2026, to: 2024 } })).toEqual(['YEARS_REVERSED years']);
    expect(found({ years: { from: 24, to: 2024.5 } })).toEqual([
      'YEAR_OUTSIDE years.from',
      'YEAR_OUTSIDE years.to',
    ]);
  });

  it('says who is asked and how', () => {
    expect(found({ title: '', population: ' ', channels: [], groups: [] })).toEqual([
      'LABEL_MISSING title',
      'LABEL_MISSING population',
      'CHANNELS_MISSING channels',
      'GROUPS_MISSING groups',
    ]);
    const [group] = draft.groups;
    expect(found({ groups: [group!, { ...group!, respondents: [], questionnaire: 'phiếu' }] })).toEqual([
      'CODE_REPEATED groups[1].code',
      'RESPONDENTS_MISSING groups[1].respondents',
      'CODE_MALFORMED groups[1].questionnaire',
    ]);
    expect(found({ channels: ['paper', 'paper'] })).toEqual(['CODE_REPEATED channels[1]']);
  });

  it('has codes that fit and labels that are not blank', () => {
    const blank = { code: 'mã', label: { vi: '' } };
    expect(
      found({
        groups: [{ ...draft.groups[0]!, ...blank }],
        deadlines: [{ ...draft.deadlines[0]!, ...blank }],
        quotas: [{ ...draft.quotas[0]!, ...blank }],
      }),
    ).toEqual(
      ['groups', 'deadlines', 'quotas'].flatMap((part) => [
        `CODE_MALFORMED ${part}[0].code`,
        `LABEL_MISSING ${part}[0].label`,
      ]),
    );
  });

  it('has quotas over its own groups and deadlines with codes of their own', () => {
    const [deadline] = draft.deadlines;
    const [quota] = draft.quotas;
    expect(
      found({ quotas: [{ ...quota!, over: { group: 'cd' } }], deadlines: [deadline!, deadline!] }),
    ).toEqual(['CODE_REPEATED deadlines[1].code', 'GROUP_UNKNOWN quotas[0].over.group']);
  });
});

describe('signing a plan', () => {
  it('takes its number and its day', () => {
    expect(canSign(signed)).toEqual({ ok: true, value: { number: '666/KH-BQLKCN', signedOn: '2024-07-11' } });
  });

  it('is refused while number, day or both are missing', () => {
    const refusal = (more: Partial<SurveyPlan>) => {
      const verdict = canSign({ ...draft, ...more });
      return verdict.ok ? [] : verdict.problems.map(({ code }) => code);
    };
    expect(refusal({})).toEqual(['PLAN_SIGNATURE_MISSING']);
    expect(refusal({ number: '1/KH' })).toEqual(['PLAN_DAY_MISSING']);
    expect(refusal({ signedOn: day('2024-07-11') })).toEqual(['PLAN_NUMBER_MISSING']);
    const dated = canSign({ ...draft, signedOn: day('2024-07-11') });
    expect(dated.ok ? '' : dated.problems[0]?.vi).toContain('11/07/2024');
    expect(refusal({ number: '/KH', signedOn: day('2024-07-11') })).toEqual(['PLAN_NUMBER_MALFORMED']);
  });
});
