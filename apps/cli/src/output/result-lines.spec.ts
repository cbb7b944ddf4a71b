import { methodStamp } from '@hailong/statistics';
import { resultLines } from './result-lines';

const FORMS = {
  ...{ received: 9, screenedOut: 0, invalid: 0, surplus: 0, valid: 9 },
  ...{ removed: 0, removal: 'none' as const },
};
const COUNTS = { valid: 7, notApplicable: 0, missing: 2 };
const item = (code: string, kind: 'text' | 'yes-no', levels: readonly object[]) =>
  ({ code, kind, purpose: 'perception', label: { vi: 'Ý kiến' }, levels, ...COUNTS }) as never;

const RESULTS = { responses: 9, method: methodStamp('pooled'), areas: [], items: [] };

describe('the lines of results', () => {
  it('an index stands with its interval where one is told', () => {
    const results = { ...RESULTS, index: 81.25 };
    const line = (interval?: { lower: number; upper: number }) =>
      resultLines({ results, forms: undefined, interval }).find((each) => each.startsWith('Chỉ số hài lòng'));
    expect(line({ lower: 74.1, upper: 90 })).toMatch(/: 81,25% \(95%: 74,1%–90,0%\)$/);
    expect(line()).toMatch(/: 81,25%$/);
  });

  it('a question that takes a text says how many texts there are and how to read them', () => {
    const items = [item('YK', 'text', []), item('DK', 'yes-no', [{ code: 'yes', count: 7 }])];
    const lines = resultLines({ results: { ...RESULTS, items }, forms: FORMS });
    expect(lines.find((line) => line.startsWith('YK'))).toMatch(/ 7 +0 +2 +hailong opinions list --item YK$/);
    expect(lines.find((line) => line.startsWith('DK'))).toMatch(/ 7 +0 +2 +yes:7$/);
  });
});
