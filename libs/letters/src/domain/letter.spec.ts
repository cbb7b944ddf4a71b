import { LONGEST_CONTACT, LONGEST_TEXT, checkLetter } from './letter';

const codes = (contact: string, text: string) => {
  const checked = checkLetter({ contact, text });
  return checked.ok ? [] : checked.problems.map(({ code, place }) => `${code} ${place}`);
};

describe('a letter', () => {
  it('a letter has a contact and a text, without blanks around them and characters that no table holds', () => {
    expect(checkLetter({ contact: ' 0912345678 ', text: '\n Hồ sơ\0 của tôi? ' })).toEqual({
      ok: true,
      value: { contact: '0912345678', text: 'Hồ sơ của tôi?' },
    });
  });

  it('a letter without contact or text is refused, with both problems at once', () => {
    expect(codes('  ', '\n')).toEqual(['LETTER_TEXT_MISSING text', 'LETTER_CONTACT_MISSING contact']);
  });

  it('a letter may be as long as it says, in characters as people count them', () => {
    expect(codes('😀'.repeat(LONGEST_CONTACT), 'ạ'.repeat(LONGEST_TEXT))).toEqual([]);
    expect(codes('a'.repeat(LONGEST_CONTACT + 1), 'a'.repeat(LONGEST_TEXT + 1))).toEqual([
      'LETTER_TOO_LONG text',
      'LETTER_TOO_LONG contact',
    ]);
  });
});
