import { ROUND_STEPS } from './round-step';
import { owedLabel, owedText, readOwed, ROUND_WORKS } from './round-work';

describe('a work that a step of a round owes', () => {
  it('is read as it was stored, for every step and work', () => {
    for (const step of ROUND_STEPS.keys)
      for (const work of ROUND_WORKS.keys) expect(readOwed(owedText({ step, work }))).toEqual({ step, work });
  });

  it.each(['close/unheard-of', 'burn/secrets', 'close', ''])('is left to a newer program as "%s"', (text) => {
    expect(readOwed(text)).toBeUndefined();
    expect(owedLabel(text)).toEqual({ vi: text, en: text });
  });
});
