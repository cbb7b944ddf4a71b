import { nameOf, ownOrOnly } from './name';
import { QUESTIONNAIRE_ID } from './public-id';

describe('a name', () => {
  it.each([
    ['questionnaire:12', { id: 12 }],
    ['sipas-citizen', { code: 'sipas-citizen' }],
    ['12', { code: '12' }],
    ['sipas-citizen@3', { code: 'sipas-citizen', version: 3 }],
  ])('"%s" is read as %j', (text, name) => {
    expect(nameOf(QUESTIONNAIRE_ID, text)).toEqual(name);
  });

  it.each([
    '',
    'round:12',
    'questionnaire:x',
    ':',
    '@',
    '@3',
    'a@',
    'a@0',
    'a@03',
    'a@x',
    'a@b@3',
    'mã',
    'a b',
    'a\0',
    'a'.repeat(101),
  ])('"%s" names nothing', (text) => {
    expect(nameOf(QUESTIONNAIRE_ID, text)).toBeUndefined();
  });
});

describe('among things of one code', () => {
  const of = (...agencies: number[]) => agencies.map((agencyId) => ({ agencyId }));

  it("the reader's own comes first", () => {
    expect(ownOrOnly(of(1, 2, 3), 2)).toEqual({ agencyId: 2 });
  });

  it('that of another is meant when it is alone', () => {
    expect(ownOrOnly(of(1), 2)).toEqual({ agencyId: 1 });
    expect(ownOrOnly(of(1), undefined)).toEqual({ agencyId: 1 });
  });

  it('none is meant when two others have it, or nobody', () => {
    expect(ownOrOnly(of(1, 3), 2)).toBeUndefined();
    expect(ownOrOnly(of(), 2)).toBeUndefined();
  });
});
