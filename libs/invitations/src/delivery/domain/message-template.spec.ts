import { fillTemplate, unknownParameters, valueAt } from './message-template';

describe('a template of a request', () => {
  it('each parameter is filled once, at any depth, and a value is never read as a template', () => {
    const template = { to: '{phone}', list: [{ text: 'a {text} {phone}' }], number: 1, none: null };
    expect(fillTemplate(template, { phone: '84', text: '{phone}' })).toEqual({
      ...{ to: '84', list: [{ text: 'a {phone} 84' }], number: 1, none: null },
    });
  });

  it('a parameter that nothing fills is found before a message is written', () => {
    expect(unknownParameters({ a: ['{phone}', '{phne}'], b: { c: '{x}' } }, ['phone'])).toEqual([
      'phne',
      'x',
    ]);
  });
});

describe('a value of an answer', () => {
  const answer = { code: 0, data: { state: 'ok', list: [1] }, none: null };
  it.each([
    ['code', '0'],
    ['data.state', 'ok'],
    ['data', undefined],
    ['data.list', undefined],
    ['none.x', undefined],
    ['code.x', undefined],
    ['constructor', undefined],
    ['data.__proto__.x', undefined],
  ])('the path %s leads to %j', (path, value) => {
    expect(valueAt(answer, path)).toBe(value);
  });

  it.each([undefined, null, 'text', 7])('an answer %j that is no object holds no value', (none) => {
    expect(valueAt(none, 'code')).toBeUndefined();
  });
});
