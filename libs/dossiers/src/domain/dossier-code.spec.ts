import { readDossierCode } from './dossier-code';

describe('a dossier code', () => {
  it('a dossier code of the first generation tells the agency, the day and the number within it', () => {
    expect(readDossierCode('000.00.17.H21-240229-0975')).toEqual({
      generation: 'tt01',
      agencyCode: '000.00.17.H21',
      receivedOn: '2024-02-29',
      sequence: '0975',
      madeBy: 'province',
      ministry: undefined,
    });
  });

  it.each([
    ['H15.50.05.13-261008-0975', 'H15.50.05.13', 'province', undefined],
    ['H21.227-261008-0001', 'H21.227', 'province', undefined],
    ['H21-261008-0001', 'H21', 'province', undefined],
    ['H21.18-261008-090001', 'H21.18', 'ministry', '09'],
    ['G22.17-261008-1800001', 'G22.17', 'ministry', '18'],
    ['H21.18-261008-12345', 'H21.18', undefined, undefined],
  ])(
    'a dossier code of the second generation, %s, tells also which system made it',
    (text, agencyCode, madeBy, ministry) => {
      expect(readDossierCode(text)).toMatchObject({
        generation: 'tt03',
        agencyCode,
        receivedOn: '2026-10-08',
        madeBy,
        ministry,
      });
    },
  );

  it.each([
    ['a day that never was', 'H21.17-260230-0001'],
    ['29 February of a common year', 'H21.17-260229-0001'],
    ['29 February of a common year, first generation', '000.00.17.H21-250229-0001'],
    ['a 13th month', 'H21.17-261301-0001'],
    ['day 0', 'H21.17-261000-0001'],
    ['no agency', '-261008-0001'],
    ['no number', 'H21.17-261008'],
    ['three digits', 'H21.17-261008-001'],
    ['eight digits', 'H21.17-261008-00000001'],
    ['five digits in the first generation', '000.00.17.H21-261008-00001'],
    ['small letters', 'h21.17-261008-0001'],
    ['four parts below the province', 'H21.17.01.02.03-261008-0001'],
    ['a part of one digit', 'H21.7-261008-0001'],
    ['space around it', ' H21.17-261008-0001'],
    ['a line after it', 'H21.17-261008-0001\n'],
    ['digits of another script', 'H21.17-26100٨-0001'],
    ['nothing', ''],
  ])('a text with %s is no dossier code', (_, text) => expect(readDossierCode(text)).toBeUndefined());

  it('a dossier code may name a leap day that exists', () => {
    expect(readDossierCode('H21.17-240229-0001')?.receivedOn).toBe('2024-02-29');
    expect(readDossierCode('H21.17-280229-0001')?.receivedOn).toBe('2028-02-29');
  });
});
