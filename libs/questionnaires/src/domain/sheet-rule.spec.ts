import { compileForm } from './compiled-form';
import { holds } from './display-rule';
import { DisplayRule } from './questionnaire';
import { sheetRule } from './sheet-rule';
import { formOf, option, plain, section } from './spec-form-samples';

const options = ['a', 'b', 'c'].map(option);
const { byCode } = compileForm(
  formOf([
    section('A', [
      plain('Y', 'yes-no'),
      plain('S', 'single', { options }),
      plain('M', 'multiple', { options }),
    ]),
  ]),
);

/** Sheets: Y, S, then M's three options. */
const answers = (sheet: string) => (item: string, code: string) => {
  const at = 'abc'.indexOf(code);
  if (item === 'Y') return (code === 'yes' && sheet[0] === '1') || (code === 'no' && sheet[0] === '2');
  if (item === 'S') return at >= 0 && sheet[1] === String(at + 1);
  return item === 'M' && at >= 0 && sheet[2 + at] === '1';
};

const yes: DisplayRule = { item: 'Y', is: ['yes'] };
const ab: DisplayRule = { item: 'S', is: ['a', 'b'] };
const ticked: DisplayRule = { item: 'M', is: ['b', 'c'] };
const RULES: readonly DisplayRule[] = [
  ...[yes, ab, ticked, { item: 'S', is: ['nobody'] }, { item: 'nowhere', is: ['a'] }],
  ...[{ all: [] }, { any: [] }, { not: ab }, { not: { item: 'nowhere', is: ['a'] } }],
  ...[{ all: [yes, ab] }, { any: [yes, ticked] }, { all: [yes, { any: [ab, { not: ticked }] }] }],
];

describe('a display rule made ready for sheets', () => {
  it.each(RULES.map((rule) => [JSON.stringify(rule), rule] as const))(
    'says of every sheet what the rule says of its answers: %s',
    (_, rule) => {
      const ready = sheetRule(rule, byCode);
      for (const y of '-.12')
        for (const s of '-.123')
          for (const m of ['---', '...', '000', '010', '001', '110', '101'])
            expect([y + s + m, ready(y + s + m)]).toEqual([y + s + m, holds(rule, answers(y + s + m))]);
    },
  );
});
