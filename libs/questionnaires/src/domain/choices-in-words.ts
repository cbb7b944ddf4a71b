import { Texts, chooseText, listed, quoted } from '@hailong/kernel';
import { Choice } from './choices-of';

/** Choices as problems list them: each code with its label, `1 (Rất không hài lòng)`; the first twelve, long labels cut. */
export function choicesInWords(choices: readonly Pick<Choice, 'code' | 'label'>[]): Texts {
  const inLanguage = (language: string) =>
    listed(
      choices.map(({ code, label }) => {
        const { text } = chooseText(label, language);
        return text === code ? code : `${code} (${quoted(text)})`;
      }),
    );
  return { vi: inLanguage('vi'), en: inLanguage('en') };
}
