import { callersOf, dealt } from './dealing';

describe('people that are dealt to callers', () => {
  it('go to the callers alternately, each to one', () => {
    expect([...dealt(['a', 'b', 'c', 'd', 'e'], ['hoa', 'nam'])]).toEqual([
      ['hoa', ['a', 'c', 'e']],
      ['nam', ['b', 'd']],
    ]);
    expect([...dealt([], ['hoa'])]).toEqual([['hoa', []]]);
  });

  it('go to the callers that name the agency, and to those that name none', () => {
    const callers = [
      { caller: ' hoa ', agencies: [] },
      { caller: 'nam', agencies: ['P.2'] },
    ];
    expect([callersOf(callers, 'P.1'), callersOf(callers, 'P.2')]).toEqual([['hoa'], ['hoa', 'nam']]);
  });
});
