import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseConversion } from './parse-conversion';

type Json = Record<string, unknown>;
const file = (code: string) =>
  JSON.parse(readFileSync(join(__dirname, `../conversions/${code}.json`), 'utf8')) as Json;
const CITY = file('cchc-minh-hoa');
const components = CITY.components as { rule: Json }[];
const withRule = (at: number, changes: Json): Json => ({
  ...CITY,
  components: components.map((each, n) =>
    n === at ? { ...each, rule: { ...each.rule, ...changes } } : each,
  ),
});
const withGrades = (...grades: Json[]): Json => ({
  ...CITY,
  grades: grades.map((grade, at) => ({ code: `g${at}`, label: { vi: 'x', en: 'x' }, ...grade })),
});

/** Code and place of each problem of a document. */
function problemsOf(document: unknown): [string, string][] {
  const read = parseConversion(document);
  if (read.ok) return [];
  for (const { vi, en } of read.problems)
    expect([vi, en]).toEqual([expect.stringMatching(/:/), expect.stringMatching(/:/)]);
  return read.problems.map(({ code, place }) => [code, place]);
}

it.each<[string, Json, [string, string][]]>([
  ['a key that no conversion has', { ...CITY, weights: {} }, [['KEY_UNKNOWN', 'weights']]],
  ['a missing English title', { ...CITY, title: { vi: 'x' } }, [['KEY_MISSING', 'title.en']]],
  ['an unknown kind of rule', withRule(0, { kind: 'curve' }), [['VALUE_UNSUITED', 'components[0].rule']]],
  ['a malformed code', { ...CITY, code: 'QĐ 766' }, [['CONVERSION_CODE_MALFORMED', 'code']]],
  ['no legal basis', { ...CITY, invented: false }, [['LEGAL_BASIS_MISSING', 'legalBasis']]],
  ['an end before the beginning', { ...CITY, validTo: '2025-12-31' }, [['WINDOW_REVERSED', 'validTo']]],
  [
    'a document that ended it on no day',
    { ...CITY, endedBy: { title: { vi: 'x', en: 'x' }, number: '1', signedOn: '2026-01-01' } },
    [['LAST_DAY_MISSING', 'validTo']],
  ],
  ['too many decimals', { ...CITY, decimals: 9 }, [['DECIMALS_OUTSIDE', 'decimals']]],
  ['no component', { ...CITY, components: [], counts: [] }, [['COMPONENTS_MISSING', 'components']]],
  ['a maximum that is no sum', { ...CITY, maximum: 21 }, [['MAXIMUM_DIFFERENT', 'maximum']]],
  [
    'a component of no points',
    { ...CITY, components: [{ ...components[0], most: 0 }, ...components.slice(1)] },
    [['COMPONENT_POINTS_OUTSIDE', 'components[0].most']],
  ],
  [
    'a component twice',
    { ...CITY, maximum: 26, components: [...components, components[0]] },
    [['COMPONENT_REPEATED', 'components[4].code']],
  ],
  [
    'a rule with an unknown count',
    withRule(0, { all: { files: 1 } }),
    [['COUNT_UNKNOWN', 'components[0].rule']],
  ],
  [
    'a sum that is below 0 for every agency with a case',
    withRule(3, { cases: { reports_late: -1 } }),
    [['SUM_OUTSIDE', 'components[3].rule.cases']],
  ],
  ['a rule with an empty sum', withRule(0, { all: {} }), [['SUM_EMPTY', 'components[0].rule.all']]],
  [
    'full points from 0 per cent',
    withRule(0, { fullFrom: 0 }),
    [['FULL_SHARE_OUTSIDE', 'components[0].rule.fullFrom']],
  ],
  [
    'a deduction above all points',
    withRule(3, { perCase: 6 }),
    [['DEDUCTION_OUTSIDE', 'components[3].rule.perCase']],
  ],
  [
    'a deduction of more than four decimals',
    withRule(3, { perCase: 0.00001 }),
    [['DEDUCTION_OUTSIDE', 'components[3].rule.perCase']],
  ],
  [
    'points of an appraisal by a count of cases',
    withRule(3, { kind: 'given', points: 'reports_late', cases: undefined, perCase: undefined }),
    [
      ['KEY_UNKNOWN', 'components[3].rule.cases'],
      ['KEY_UNKNOWN', 'components[3].rule.perCase'],
    ],
  ],
  [
    'steps that leave low shares without points',
    withRule(1, { steps: [{ from: 10, points: 5 }] }),
    [['FIRST_STEP_MISSING', 'components[1].rule.steps']],
  ],
  [
    'steps that fall, and do not reach the most points',
    withRule(1, {
      steps: [
        { from: 0, points: 3 },
        { from: 50, points: 2 },
      ],
    }),
    [
      ['STEPS_REVERSED', 'components[1].rule.steps[1]'],
      ['LAST_STEP_DIFFERENT', 'components[1].rule.steps'],
    ],
  ],
  [
    'a step beyond 100',
    withRule(1, { steps: [{ from: 101, points: 5 }] }),
    [['STEP_OUTSIDE', 'components[1].rule.steps[0]']],
  ],
  [
    'grades that leave few points without one',
    withGrades({ from: 6 }),
    [['FIRST_GRADE_MISSING', 'grades[0].from']],
  ],
  [
    'two grades of one border',
    withGrades({ from: 0 }, { from: 6 }, { from: 6 }),
    [['GRADES_REVERSED', 'grades[2].from']],
  ],
  [
    'a gap between grades',
    withGrades({ from: 0, below: 14 }, { from: 15 }),
    [['GRADE_BORDER_DIFFERENT', 'grades[0].below']],
  ],
  [
    'grades that overlap',
    withGrades({ from: 0, below: 16 }, { from: 15 }),
    [['GRADE_BORDER_DIFFERENT', 'grades[0].below']],
  ],
  [
    'an upper border of the highest grade',
    withGrades({ from: 0, below: 20 }),
    [['GRADE_BORDER_UNEXPECTED', 'grades[0].below']],
  ],
  [
    'a grade above the maximum',
    withGrades({ from: 0 }, { from: 21 }),
    [['GRADE_BORDER_OUTSIDE', 'grades[1].from']],
  ],
  ['a grade twice', withGrades({ from: 0 }, { code: 'g0', from: 6 }), [['GRADE_REPEATED', 'grades[1].code']]],
])('refuses a conversion with %s', (_, document, problems) => {
  expect(problemsOf(document)).toEqual(problems);
});

it.each<[string, string, [string, string]]>([
  ['twice', 'dossiers', ['COUNT_REPEATED', 'counts[6].name']],
  ['by a malformed name', 'Hồ sơ', ['COUNT_NAME_MALFORMED', 'counts[6].name']],
  ['by the name of a column', 'period', ['COUNT_NAME_TAKEN', 'counts[6].name']],
  ['that no component uses', 'visits', ['COUNT_UNEXPECTED', 'counts[6].name']],
])('refuses a count that is listed %s', (_, name, problem) => {
  const counts = [...(CITY.counts as Json[]), { name, label: { vi: 'x', en: 'x' } }];
  expect(problemsOf({ ...CITY, counts })).toEqual([problem]);
});

it('refuses an appraisal by a count of cases', () => {
  const nd61 = file('nd-61-2018');
  const counts = (nd61.counts as Json[]).map((count, at) => (at === 0 ? { ...count, unit: 'cases' } : count));
  expect(problemsOf({ ...nd61, counts })).toEqual([['COUNT_UNIT_UNSUITED', 'components[0].rule']]);
});
