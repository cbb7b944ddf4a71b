import { day } from '@hailong/kernel';
import { everyConversion } from '../conversions/conversion-catalogue';
import { savedProblems } from './check-saved';
import type { NamedCount, PointConversion } from './conversion';
import type { SavedConversion } from './saved-conversion';

const SHIPPED = everyConversion();
const MEETINGS: NamedCount = {
  name: 'meetings_held',
  label: { vi: 'cuộc đối thoại đã tổ chức', en: 'dialogues held' },
};

function conversion(code: string, ...counts: readonly NamedCount[]): PointConversion {
  const [first] = SHIPPED;
  if (!first) throw new Error('no conversion ships');
  return { ...first, code, counts };
}

const savedAs = (version: number, document: PointConversion): SavedConversion => {
  return { agencyId: 1, code: document.code, version, savedOn: day('2026-01-01'), document };
};

/** Code, place and English words of each problem. */
function problems(document: PointConversion, ...saved: readonly SavedConversion[]) {
  return savedProblems(document, { shipped: SHIPPED, saved }).map(({ code, place, vi, en }) => {
    expect([vi, en]).toEqual([expect.stringMatching(/:/), expect.stringMatching(/:/)]);
    return [code, place, en];
  });
}

const shippedCount = (name: string) =>
  SHIPPED.flatMap(({ counts }) => counts.filter((each) => each.name === name))[0];

it('lets a conversion share the counts of those that ship, and add its own', () => {
  const dossiers = shippedCount('dossiers');
  if (!dossiers) throw new Error('no count dossiers ships');
  expect(problems(conversion('cchc', dossiers, MEETINGS))).toEqual([]);
  const { frame: _frame, ...inTables } = dossiers;
  expect(problems(conversion('cchc', inTables))).toEqual([]);
});

it('never hides a conversion that ships', () => {
  expect(problems(conversion('qd-766'))).toEqual([
    ['CONVERSION_CODE_TAKEN', 'code', expect.stringContaining('another code, such as qd-766-tinh')],
  ]);
});

it('keeps the meaning of a count of one name: its unit, its count of the frame, its label', () => {
  const dossiers = shippedCount('dossiers');
  if (!dossiers) throw new Error('no count dossiers ships');
  expect(problems(conversion('cchc', { ...dossiers, unit: 'points' }))).toEqual([
    ['COUNT_UNIT_DIFFERENT', 'counts[0].unit', expect.stringContaining('"qd-766"')],
  ]);
  expect(problems(conversion('cchc', MEETINGS, { ...dossiers, frame: 'late' }))).toEqual([
    ['COUNT_FRAME_DIFFERENT', 'counts[1].frame', expect.stringContaining('"qd-766"')],
  ]);
  expect(problems(conversion('cchc', { ...dossiers, label: MEETINGS.label }))).toEqual([
    ['COUNT_LABEL_DIFFERENT', 'counts[0].label', expect.stringContaining(`"${dossiers.label.en}"`)],
  ]);
});

it('keeps the unit of its own earlier versions, and may reword their labels', () => {
  const first = savedAs(1, conversion('cchc', MEETINGS));
  const reworded = { ...MEETINGS, label: { vi: 'buổi đối thoại', en: 'meetings with people' } };
  expect(problems(conversion('cchc', reworded), first)).toEqual([]);
  const asDialogues = [
    'COUNT_LABEL_DIFFERENT',
    'counts[0].label',
    expect.stringContaining('"dialogues held"'),
  ];
  expect(problems(conversion('khac', reworded), first)).toEqual([asDialogues]);
  const second = savedAs(2, conversion('cchc'));
  expect(problems(conversion('cchc', { ...MEETINGS, unit: 'points' }), second, first)).toEqual([
    ['COUNT_UNIT_DIFFERENT', 'counts[0].unit', expect.stringContaining('"cchc"')],
  ]);
  expect(problems(conversion('khac', reworded), second, first)).toEqual([asDialogues]);
  const third = savedAs(3, conversion('cchc', reworded));
  expect(problems(conversion('khac', reworded), third, second, first)).toEqual([]);
});

it.each<[string, NamedCount['label'], string]>([
  ['of another count', { vi: 'Hồ sơ  quá hạn', en: 'x' }, 'dossiers_overdue'],
  ['that is the name of another count', { vi: 'x', en: 'dossiers overdue' }, 'dossiers_overdue'],
  ['of a column of every table', { vi: 'Kỳ báo cáo', en: 'x' }, 'period'],
])('gives no count a label %s: a table would not tell their columns apart', (_, label, column) => {
  expect(problems(conversion('cchc', { ...MEETINGS, label }))).toEqual([
    ['COUNT_LABEL_TAKEN', 'counts[0].label', expect.stringContaining(`"${column}"`)],
  ]);
});

it('tells two counts of one document apart by their labels', () => {
  const other = { ...MEETINGS, name: 'meetings_planned' };
  expect(problems(conversion('cchc', MEETINGS, other))).toEqual([
    ['COUNT_LABEL_TAKEN', 'counts[1].label', expect.stringContaining('"meetings_held"')],
  ]);
});
