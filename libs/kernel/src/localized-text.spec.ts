import { chooseText } from './localized-text';

describe('text by language', () => {
  const text = { vi: 'Có', en: 'Yes' };

  it('a text comes in the requested language', () => {
    expect(chooseText(text, 'en')).toEqual({ text: 'Yes', language: 'en', missing: false });
  });

  it('a missing translation is shown in Vietnamese and marked as missing, never blank', () => {
    expect(chooseText(text, 'bdq')).toEqual({ text: 'Có', language: 'vi', missing: true });
    for (const language of ['constructor', '__proto__', 'toString'])
      expect(chooseText(text, language)).toEqual({ text: 'Có', language: 'vi', missing: true });
    expect(chooseText({ vi: 'Có', en: '' }, 'en')).toEqual({ text: 'Có', language: 'vi', missing: true });
  });

  it('a text requested in Vietnamese is never marked as missing', () => {
    expect(chooseText(text, 'vi')).toEqual({ text: 'Có', language: 'vi', missing: false });
  });
});
