import { unreadableTexts } from './unreadable-texts';

const placesOf = (fields: object) => unreadableTexts({ ...fields }).map(({ place }) => place);

describe('texts of a posted form in an encoding other than UTF-8', () => {
  it('are found where the parser of a host has left them as they came, at their item or field', () => {
    for (const text of ['T%F4i', 'C%E1n b%F4%3A r%BFt t%F4t', 'T%F4i+h%E0i+l%F2ng'])
      expect(placesOf({ key: 'k', 't.A': text, 'm.B': ['x', text], code: text })).toEqual(['A', 'B', 'code']);
  });

  it('are not suspected where a person wrote a percent sign', () => {
    for (const text of ['Tôi', 'giảm 100%', 'giá %F4', '100%25', '%20', 'A-1.b_c'])
      expect(placesOf({ 't.A': text })).toEqual([]);
  });
});
