import { FilledAnswer } from '@hailong/questionnaires/domain';
import { collected, CRITERIA, FORM, levels, questionnaire, rating } from './small-survey.spec-data';
import { tabulate } from './tabulate';

describe('tabulate', () => {
  it('reproduces the worked example: 2, 3, 15, 60, 20 answers and 4 not applicable are 80.00', () => {
    const worked = [
      ...levels('Q3', ...[2, 3, 15, 60, 20].flatMap((count, at) => new Array<number>(count).fill(at + 1))),
      ...new Array<FilledAnswer[]>(4).fill([{ item: 'Q3', notApplicable: true }]),
      ...new Array<FilledAnswer[]>(6).fill([]),
    ];
    const results = tabulate({ ...collected(FORM, worked), criteriaSet: CRITERIA });
    const criterion = results.areas[0]?.factors[1]?.criteria[0];
    expect(criterion).toMatchObject({
      code: 'X2',
      coreCode: 'C2',
      valid: 100,
      notApplicable: 4,
      missing: 6,
      index: 80,
    });
    expect(criterion?.levels.map(({ code, count, satisfied }) => [code, count, satisfied])).toEqual([
      ['1', 2, false],
      ['2', 3, false],
      ['3', 15, false],
      ['4', 60, true],
      ['5', 20, true],
    ]);
    expect(results).toMatchObject({ responses: 110, index: 80 });
  });

  const mixed = [
    ...levels('Q1', 5, 5, 5, 1),
    ...levels('Q2', 4, 1),
    ...levels('Q3', 1),
    ...levels('ALL', 5, 5, 5, 5),
    ...levels('PEER1', 1, 1, 5),
    ...levels('PEER2', 2),
  ];

  it('gives each level of the tree its counts and its index under the method of the set', () => {
    const results = tabulate({ ...collected(FORM, mixed), criteriaSet: CRITERIA });
    const [area] = results.areas;
    expect(results.method).toEqual({ name: 'mean-of-criteria', version: 1 });
    expect(results.index).toBeCloseTo((75 + 50 + 0) / 3, 12);
    expect(area).toMatchObject({ code: 'I', valid: 7 });
    expect(area?.index).toBeCloseTo((75 + 50 + 0) / 3, 12);
    expect(area?.factors.map(({ index, valid }) => [index, valid])).toEqual([
      [62.5, 6],
      [0, 1],
    ]);
    expect(area?.factors[0]?.criteria.map(({ index }) => index)).toEqual([75, 50]);
    expect(area?.factors[0]?.levels.map(({ count }) => count)).toEqual([2, 0, 0, 1, 3]);
  });

  it('takes the weights of the set and the method asked for', () => {
    const form = { ...collected(FORM, mixed), criteriaSet: CRITERIA };
    expect(tabulate({ ...form, method: 'weighted-factors' }).index).toBeCloseTo((3 * 62.5 + 0) / 4, 12);
    expect(tabulate({ ...form, method: 'pooled' }).index).toBeCloseTo((100 * 4) / 7, 12);
    expect(tabulate({ ...form, method: 'overall-question' }).index).toBe(100);
  });

  it('never pools the answers of peer agencies with those of citizens', () => {
    const results = tabulate({ ...collected(FORM, mixed), criteriaSet: CRITERIA, method: 'pooled' });
    expect(results.coordinationIndex).toBe(25);
    const silentPeers = tabulate({
      ...collected(FORM, mixed.slice(0, -4)),
      criteriaSet: CRITERIA,
      method: 'pooled',
    });
    expect(silentPeers.coordinationIndex).toBeUndefined();
    expect(silentPeers.index).toBe(results.index);
  });

  it('lets neither another purpose nor the overall question into the index, even when it names a criterion', () => {
    const form = questionnaire(
      rating('Q1', { criterion: 'C1' }),
      rating('PEER', { criterion: 'C1', purpose: 'coordination' }),
      rating('HOPE', { criterion: 'C1', purpose: 'expectation' }),
      rating('ALL', { criterion: 'C1', overall: true }),
    );
    const filled = [...levels('Q1', 5), ...levels('PEER', 1), ...levels('HOPE', 1), ...levels('ALL', 1)];
    const results = tabulate({ ...collected(form, filled), criteriaSet: CRITERIA, method: 'pooled' });
    expect(results.index).toBe(100);
    expect(results.items.map(({ code }) => code)).toEqual(['PEER', 'HOPE', 'ALL']);
  });

  it('has no index, rather than 0, for a form without satisfaction questions', () => {
    const form = questionnaire(rating('NEED', { purpose: 'expectation', scale: 'N4' }));
    const results = tabulate(collected(form, levels('NEED', 4, 3, 1)));
    expect(results.index).toBeUndefined();
    expect(results.areas).toEqual([]);
    expect(results.responses).toBe(3);
  });

  it('lists the questions outside the tree with counts, and a share where the scale has one', () => {
    const filled = [
      ...levels('NEED', 4, 3, 1),
      ...levels('INTEREST', 3, 3),
      [
        { item: 'BY', options: ['radio', 'web'] },
        { item: 'YN', level: 'yes' },
      ],
      [
        { item: 'BY', options: ['web'] },
        { item: 'TEXT', text: 'Tốt' },
      ],
    ];
    const { items } = tabulate({ ...collected(FORM, filled), criteriaSet: CRITERIA });
    const byCode = new Map(items.map((item) => [item.code, item]));
    expect([...byCode.keys()]).toEqual(['ALL', 'NEED', 'INTEREST', 'PEER1', 'PEER2', 'BY', 'YN', 'TEXT']);
    expect(byCode.get('NEED')?.share).toBeCloseTo((100 * 2) / 3, 12);
    expect(byCode.get('INTEREST')).toMatchObject({ valid: 2, share: undefined });
    expect(byCode.get('BY')).toMatchObject({ valid: 2, share: undefined });
    expect(byCode.get('BY')?.levels.map(({ code, count }) => [code, count])).toEqual([
      ['radio', 1],
      ['web', 2],
    ]);
    expect(byCode.get('YN')?.levels.map(({ label, count }) => [label.vi, count])).toEqual([
      ['Có', 1],
      ['Không', 0],
    ]);
    expect(byCode.get('TEXT')).toMatchObject({ valid: 1, levels: [] });
  });

  it('does not add levels of different scales, nor lets an unasked criterion hide those of its neighbours', () => {
    const oneAsked = collected(questionnaire(rating('Q1', { criterion: 'C1' })), levels('Q1', 5));
    const twoScales = collected(
      questionnaire(rating('Q1', { criterion: 'C1' }), rating('Q2', { criterion: 'OWN', scale: 'N4' })),
      levels('Q1', 5),
    );
    const factorOf = (form: typeof oneAsked) =>
      tabulate({ ...form, criteriaSet: CRITERIA }).areas[0]?.factors[0];
    expect(factorOf(oneAsked)?.levels.map(({ count }) => count)).toEqual([0, 0, 0, 0, 1]);
    expect(factorOf(twoScales)).toMatchObject({ levels: [], valid: 1, index: 100 });
  });

  it('refuses the tally of another questionnaire version', () => {
    const form = collected(FORM, []);
    expect(() => tabulate({ ...form, tally: { responses: 0, counts: [0] } })).toThrow(RangeError);
  });
});
