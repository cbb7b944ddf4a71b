import { chooseText } from './localized-text';

describe('text by language', () => {
  const text = { vi: 'Có', en: 'Yes' };

  it('comes in the wished language', () => {
    expect(chooseText(text, 'en')).toEqual({ text: 'Yes', language: 'en', missing: false });
  });

  it('comes in Vietnamese and says so when the translation is missing, never blank', () => {
    expect(chooseText(text, 'bdq')).toEqual({ text: 'Có', language: 'vi', missing: true });
    for (const language of ['constructor', '__proto__', 'toString'])
      expect(chooseText(text, language)).toEqual({ text: 'Có', language: 'vi', missing: true });
    expect(chooseText({ vi: 'Có', en: '' }, 'en')).toEqual({ text: 'Có', language: 'vi', missing: true });
  });

  it('is not missing when Vietnamese was wished', () => {
    expect(chooseText(text, 'vi')).toEqual({ text: 'Có', language: 'vi', missing: false });
  });
});
