import { Attack } from '../attack';
import { others } from '../forms';

const gave = (level: string) => ({ levels: { 'Q1.1': '3', GY: 'yes', 'Q5.1': level } });

/** Reads factor 5, which two of ten answered, and is one of the two. */
export const factorByTwo: Attack = {
  name: 'factor-by-two',
  vi: 'yếu tố 5 chỉ có hai người trả lời',
  en: 'factor 5 answered by two',
  shownBy: 'answers',
  weeks: [
    (side) =>
      side.send('independent', ...others(8), gave('3'), gave(side.victim ?? '3')).then(() => undefined),
    (side) => side.send('independent', ...others(8)).then(() => undefined),
  ],
};
