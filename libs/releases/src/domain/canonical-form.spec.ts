import { canonicalForm, digestOf } from './canonical-form';

/** Example of RFC 8785, section 3.2.2 and 3.2.3. */
const OF_THE_RFC = JSON.parse(String.raw`{
  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
  "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
  "literals": [null, true, false]
}`) as unknown;

describe('the canonical form', () => {
  it('is that of the example of RFC 8785', () => {
    expect(canonicalForm(OF_THE_RFC)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts keys by their UTF-16 units, as RFC 8785 asks', () => {
    const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    expect(Object.keys(JSON.parse(canonicalForm(keys)) as object)).toEqual([
      '1',
      '\r',
      '\u0080',
      '\u00f6',
      '\u20ac',
      '\ud83d\ude00',
      '\ufb33',
    ]);
    expect(canonicalForm(keys).indexOf('\ud83d')).toBeLessThan(canonicalForm(keys).indexOf('\ufb33'));
  });

  it('does not depend on the order in which keys were written, and leaves out keys without a value', () => {
    expect(canonicalForm({ b: 1, a: [{ d: 1, c: undefined }] })).toBe(canonicalForm({ a: [{ d: 1 }], b: 1 }));
  });

  it.each([NaN, Infinity, { of: -Infinity }, undefined])('refuses what JSON cannot write: %p', (value) => {
    expect(() => canonicalForm(value)).toThrow();
  });
});

describe('the digest', () => {
  it('is SHA-256 of the text in UTF-8', () => {
    expect(digestOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(digestOf('Huế')).toBe('3beb043b466c92ae63217636042fce4273e31d68684d3b7645aa60977336285a');
  });
});
