import { template } from '../../../../test/fixtures/labels/template-parts';
import { TEMPLATE_CODES } from '../templates/template-catalogue';
import { asksForYear, filledTemplate } from './filled-template';
import { namedTemplate } from './named-template';
import { WrittenPlan } from './survey-plan';
import { SurveyTemplate } from './survey-template';

const NAMES = { agency: 'Sở Một', province: 'tỉnh Một' };
/** Names of the agencies and provinces that the shipped templates come from, and of their systems. */
const FOREIGN =
  /Bắc Kạn|Bến Tre|Bà Rịa|Vũng Tàu|Hương Hồ|Huế|HueS|Hà Nội|Thanh Hóa|Công Thương|Tài nguyên|KCN|STNMT/;
/** Acts of the state that hold in every province, with their number and day; and the period that one of them sets. */
const NATIONAL =
  /(Nghị định|Thông tư|Quyết định) [\d/]+[\dA-ZĐ/-]*( ngày \d{1,2}\/\d{1,2}\/\d{4})?|(giai đoạn|satisfaction) 2023–2026/gu;

function filled<Plan extends WrittenPlan>(given: SurveyTemplate<Plan>, year?: number): SurveyTemplate<Plan> {
  const verdict = filledTemplate(given, { ...NAMES, ...(year !== undefined && { year }) });
  if (!verdict.ok) throw new Error(JSON.stringify(verdict.problems));
  return verdict.value;
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** Years in a text: not the numbers in a day such as 2027-08-01. */
function yearsIn(text: string): number[] {
  return [...text.matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => Number(year));
}

describe.each(TEMPLATE_CODES)('%s, loaded by another agency in 2031,', (code) => {
  const after = filled(template(code), 2031);
  const { plan, criteriaSet, questionnaires } = namedTemplate(after, 'thu');
  const documents = [plan?.document, criteriaSet?.document, questionnaires.map(({ document }) => document)];
  const texts = textsOf(documents).map((text) => text.replace(NATIONAL, ''));

  it('names no other agency', () => {
    expect(texts.filter((text) => FOREIGN.test(text))).toEqual([]);
  });

  it('names no number or day of an act of another agency', () => {
    expect(texts.filter((text) => /\d+\/(KH|BC|CV)-/.test(text))).toEqual([]);
    expect(plan?.document ?? {}).not.toHaveProperty('number');
    expect(plan?.document ?? {}).not.toHaveProperty('signedOn');
    expect(plan?.document ?? {}).not.toHaveProperty('parentCitation');
  });

  it('names no year but those of its plan', () => {
    const last = plan?.document.years.to ?? 2031;
    const law = template(code).plan ? [] : textsOf(criteriaSet?.document.period).flatMap(yearsIn);
    const known = [...law, ...Array.from({ length: last - 2031 + 1 }, (_, n) => 2031 + n)];
    expect(texts.filter((text) => yearsIn(text).some((year) => !known.includes(year)))).toEqual([]);
  });

  it('has no word in braces left', () => {
    expect(texts.filter((text) => /[{}]/.test(text))).toEqual([]);
  });

  it('keeps its number of years, the days of its windows and everything that is no text', () => {
    const before = template(code);
    const span = (of: SurveyTemplate) => of.plan && of.plan.years.to - of.plan.years.from;
    expect([span(after), after.plan?.fielding, after.plan?.quotas.length]).toEqual([
      ...[span(before), before.plan?.fielding, before.plan?.quotas.length],
    ]);
    expect(textsOf(after).length).toBe(textsOf(before).length);
    if (after.plan) expect(after.plan.years.from).toBe(2031);
  });
});

describe('a template', () => {
  const own = (text: string, period?: { from: string; to: string }): SurveyTemplate =>
    ({
      ...{ code: 'x', title: 'x', source: 'x', questionnaires: {} },
      plan: { ...template('kcn-666-2024').plan, title: text, years: { from: 2024, to: 2026 } },
      ...(period && { criteriaSet: { ...template('nd61-2018').criteriaSet, period } }),
    }) as SurveyTemplate;

  it('without a year in its texts keeps its years when none is given', () => {
    const bare = own('Khảo sát của {agency}');
    expect(asksForYear(bare)).toBe(false);
    expect(filled(bare).plan).toMatchObject({
      title: 'Khảo sát của Sở Một',
      years: { from: 2024, to: 2026 },
    });
  });

  it('with a year in its texts asks for it by name', () => {
    expect(filledTemplate(own('Năm {year}'), NAMES)).toMatchObject({
      problems: [{ code: 'TEMPLATE_YEAR_MISSING', place: 'year' }],
    });
  });

  it('knows the first and the last year of its plan, and leaves other words in braces alone', () => {
    expect(filled(own('{firstYear}–{lastYear} {years} {Agency} {province}'), 2030).plan?.title).toBe(
      '2030–2032 {years} {Agency} tỉnh Một',
    );
  });

  it('moves the period of its criteria set, where 29 February becomes the 28th', () => {
    const moved = filled(own('x', { from: '2024-02-29', to: '2024-12-31' }), 2025);
    expect(moved.criteriaSet?.period).toEqual({ from: '2025-02-28', to: '2025-12-31' });
  });

  it('takes a name with a dollar sign as it is written', () => {
    const verdict = filledTemplate(own('{agency}'), { ...NAMES, agency: 'A $& B' });
    expect(verdict.ok && verdict.value.plan?.title).toBe('A $& B');
  });
});
