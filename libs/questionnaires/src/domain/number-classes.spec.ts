import { compileForm } from './compiled-form';
import { fillSheet } from './fill-sheet';
import { countsAt } from './item-counts';
import { addSheet } from './answer-sheet';
import { NumberBounds, classOf, defaultClassBounds, numberClasses, withClassBounds } from './number-classes';
import { readSheet } from './read-sheet';
import { Questionnaire } from './questionnaire';

const AGE: NumberBounds = { min: 0, max: 120, classBounds: [18, 40, 60] };

function asking(number: NumberBounds): Questionnaire {
  const item = { code: 'N', kind: 'number', purpose: 'profile', label: { vi: 'Tuổi' }, number } as const;
  const sections = [{ code: 'A', title: { vi: 'A' }, items: [item] }];
  return { title: { vi: 'Phiếu' }, languages: ['vi'], scales: [], sections };
}

describe('the classes of a number', () => {
  it('begin at their bounds: a bound belongs to the class above it, the highest number to the last', () => {
    expect([0, 17, 18, 39, 40, 59, 60, 120].map((age) => classOf(AGE, age))).toEqual([
      1, 1, 2, 2, 3, 3, 4, 4,
    ]);
    expect(numberClasses(AGE).map(({ code, from, to }) => [code, from, to])).toEqual([
      ['1', 0, 18],
      ['2', 18, 40],
      ['3', 40, 60],
      ['4', 60, 120],
    ]);
  });

  it('are counted on the sheet, and the number itself stands beside it', () => {
    const form = compileForm(asking(AGE));
    const vector = new Array<number>(form.layout.size).fill(0);
    for (const number of [17, 18, 35, 60]) {
      const filled = fillSheet(form, [{ item: 'N', number }]);
      if (!filled.ok) throw new Error('refused');
      expect(filled.value.numbers).toEqual([{ item: 'N', value: number }]);
      addSheet(form.layout, filled.value.sheet, vector);
    }
    expect(countsAt(form.layout, vector, 'N')).toMatchObject({
      levels: [1, 2, 0, 1].map((count, at) => ({ code: String(at + 1), count })),
      valid: 4,
    });
  });

  it('of a sheet that is sent are not believed: the number decides, and a class without a number is refused', () => {
    const form = compileForm(asking(AGE));
    expect(readSheet(form, '1', [{ item: 'N', number: 61 }])).toMatchObject({
      ok: true,
      value: { sheet: '4' },
    });
    expect(readSheet(form, '4')).toMatchObject({ ok: false, problems: [{ code: 'SHEET_UNREADABLE' }] });
  });

  it('are ten of as many values each where the author states none, and one a value where there are fewer', () => {
    expect(defaultClassBounds({ min: 0, max: 99 })).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90]);
    expect(defaultClassBounds({ min: 1, max: 5 })).toEqual([2, 3, 4, 5]);
    expect(defaultClassBounds({ min: 0, max: 0.3, decimals: 1 })).toEqual([0.1, 0.2, 0.3]);
    expect(defaultClassBounds({ min: 7, max: 7 })).toEqual([]);
    expect(defaultClassBounds({ min: 0, max: 10 })).toHaveLength(9);
  });

  it('have each value once, also where a bound times its decimals is no whole number', () => {
    expect(defaultClassBounds({ min: 1.1, max: 1.15, decimals: 2 })).toEqual([1.11, 1.12, 1.13, 1.14, 1.15]);
    expect(defaultClassBounds({ min: 0.5, max: 3.5 })).toEqual([2, 3]);
  });

  it('ascend between finite bounds, however wide or far away the range is', () => {
    const far = 1e16;
    for (const bounds of [
      { min: 0, max: 1e308, decimals: 6 },
      { min: -1.7e308, max: 1.7e308 },
      { min: far, max: far + 10 },
      { min: far, max: far },
    ]) {
      const edges = defaultClassBounds(bounds);
      expect(edges.filter((edge) => edge > bounds.min && edge <= bounds.max)).toEqual(edges);
      expect([...new Set(edges)].sort((a, b) => a - b)).toEqual(edges);
      expect(classOf({ ...bounds, classBounds: edges }, bounds.max)).toBe(edges.length + 1);
    }
  });

  it('are fixed when the form is published: those that are stated stay, the others get the default', () => {
    const numbers = ({ sections }: Questionnaire) => sections[0]?.items[0]?.number?.classBounds;
    expect(numbers(withClassBounds(asking(AGE)))).toEqual([18, 40, 60]);
    expect(numbers(withClassBounds(asking({ min: 1, max: 3 })))).toEqual([2, 3]);
  });
});
