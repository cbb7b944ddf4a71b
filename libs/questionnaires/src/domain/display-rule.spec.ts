import { Chosen, holds, itemsOf } from './display-rule';
import { DisplayRule, Questionnaire } from './questionnaire';

const answers: Readonly<Record<string, readonly string[]>> = { Q1: ['yes'], Q2: ['b', 'c'] };
const chosen: Chosen = (item, code) => answers[item]?.includes(code) ?? false;
const yes: DisplayRule = { item: 'Q1', is: ['yes'] };
const no: DisplayRule = { item: 'Q1', is: ['no'] };

describe('a display rule', () => {
  it('holds when one of its codes was chosen, in a multiple choice when any is ticked', () => {
    expect(holds(yes, chosen)).toBe(true);
    expect(holds(no, chosen)).toBe(false);
    expect(holds({ item: 'Q2', is: ['a', 'c'] }, chosen)).toBe(true);
  });

  it('about an unanswered item does not hold, and its negation does', () => {
    expect(holds({ item: 'Q9', is: ['yes'] }, chosen)).toBe(false);
    expect(holds({ not: { item: 'Q9', is: ['yes'] } }, chosen)).toBe(true);
  });

  it('joins rules with all and any, and of nothing all holds and any does not', () => {
    expect(holds({ all: [yes, no] }, chosen)).toBe(false);
    expect(holds({ all: [yes, { not: no }] }, chosen)).toBe(true);
    expect(holds({ any: [no, yes] }, chosen)).toBe(true);
    expect(holds({ any: [no, no] }, chosen)).toBe(false);
    expect([holds({ all: [] }, chosen), holds({ any: [] }, chosen)]).toEqual([true, false]);
  });
});

describe('the items of a questionnaire', () => {
  const item = (code: string, showWhen?: DisplayRule) => ({
    code,
    kind: 'yes-no' as const,
    purpose: 'screening' as const,
    label: { vi: code },
    ...(showWhen ? { showWhen } : {}),
  });
  const questionnaire: Questionnaire = {
    title: { vi: 'Phiếu' },
    languages: ['vi'],
    scales: [],
    sections: [
      { code: 'A', title: { vi: 'A' }, items: [item('Q1'), item('Q2', yes)] },
      { code: 'B', title: { vi: 'B' }, showWhen: no, items: [item('Q3'), item('Q4', yes)] },
    ],
  };

  it('come in order, each shown when both its section and itself are', () => {
    const items = itemsOf(questionnaire);
    expect(items.map(({ item: { code }, place }) => `${code} ${place}`)).toEqual([
      'Q1 sections[0].items[0]',
      'Q2 sections[0].items[1]',
      'Q3 sections[1].items[0]',
      'Q4 sections[1].items[1]',
    ]);
    expect(items.map(({ showWhen }) => showWhen)).toEqual([undefined, yes, no, { all: [no, yes] }]);
  });
});
