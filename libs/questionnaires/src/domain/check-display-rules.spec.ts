import { questionnaireProblems } from './check-questionnaire';
import { DisplayRule } from './questionnaire';
import { option, rating, plain, section, formOf, named, foundIn, at } from './spec-form-samples';

describe('a display rule', () => {
  const is = (item: string, ...codes: string[]): DisplayRule => ({ item, is: codes });
  const yesNo = (code: string, showWhen?: DisplayRule) => plain(code, 'yes-no', showWhen ? { showWhen } : {});

  it('a display rule may look at levels, options, yes and no of earlier items', () => {
    const any: DisplayRule = {
      any: [is('R', '1', '2'), { not: is('M', 'a') }, { all: [is('Y', 'no'), is('S', 'b')] }],
    };
    const options = [option('a'), option('b')];
    expect(
      foundIn(
        rating('R'),
        plain('M', 'multiple', { options }),
        plain('S', 'single', { options }),
        yesNo('Y'),
        yesNo('Z', any),
      ),
    ).toEqual([]);
  });

  it('a display rule may not look at its own or a later item', () => {
    expect(foundIn(yesNo('A', is('B', 'yes')), yesNo('B', is('B', 'yes')))).toEqual([
      `RULE_ITEM_TOO_LATE ${at(0)}.showWhen`,
      `RULE_ITEM_TOO_LATE ${at(1)}.showWhen`,
    ]);
  });

  it('the rule of a section looks at earlier sections only', () => {
    const sections = [
      section('A', [yesNo('A')]),
      section('B', [yesNo('B')], { all: [is('A', 'yes'), is('B', 'yes')] }),
    ];
    expect(named(questionnaireProblems(formOf(sections)))).toEqual([
      'RULE_ITEM_TOO_LATE sections[1].showWhen.all[1]',
    ]);
  });

  it('a display rule names items that exist and codes that can be chosen there', () => {
    expect(foundIn(yesNo('A'), yesNo('B', { not: is('X', 'yes') }))).toEqual([
      `RULE_ITEM_UNKNOWN ${at(1)}.showWhen.not`,
    ]);
    expect(foundIn(rating('A'), yesNo('B', { any: [is('A', '5', '6')] }))).toEqual([
      `RULE_CHOICE_UNKNOWN ${at(1)}.showWhen.any[0].is[1]`,
    ]);
    expect(foundIn(plain('A', 'text', { text: { maxLength: 9 } }), yesNo('B', is('A', 'x')))).toEqual([
      `RULE_ITEM_UNSUITED ${at(1)}.showWhen`,
    ]);
  });

  it('a display rule without any condition is refused', () => {
    expect(foundIn(yesNo('A'), yesNo('B', { all: [] }), yesNo('C', { any: [is('A')] }))).toEqual([
      `RULE_EMPTY ${at(1)}.showWhen.all`,
      `RULE_EMPTY ${at(2)}.showWhen.any[0].is`,
    ]);
  });
});
