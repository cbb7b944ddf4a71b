import { day } from '@hailong/kernel';
import { LONGEST_OBJECTION, type Objection, countObjections, judgeAnswer, judgeObjection } from './objection';

const [FIRST, LAST, AFTER] = [day('2026-12-01'), day('2026-12-08'), day('2026-12-09')];
const PREVIEW = { until: LAST };
const OPEN: Objection = { number: 1, reason: 'sai', actor: 'a', objectedOn: FIRST };
const answered = (number: number, accepted: boolean): Objection => ({
  ...{ ...OPEN, number },
  answer: { accepted, text: 'vì', actor: 'an', answeredOn: LAST },
});
const judge = (
  terms: Partial<{ reason: string; on: typeof FIRST }> = {},
  before: readonly Objection[] = [],
) => judgeObjection(PREVIEW, before, { reason: 'sai số phiếu', on: FIRST, ...terms });
const problemOf = (verdict: ReturnType<typeof judge>) =>
  verdict.ok ? undefined : verdict.problems.map(({ code, place }) => `${code} ${place}`).join();

describe('an objection', () => {
  it('is numbered after those before it, also on the last day of the preview', () => {
    expect(judge({ on: LAST })).toEqual({ ok: true, value: 1 });
    expect(judge({}, [answered(1, false), answered(2, true)])).toEqual({ ok: true, value: 3 });
  });

  it.each<[string, Parameters<typeof judge>, string]>([
    ['without a reason', [{ reason: ' \n' }], 'REASON_MISSING reason'],
    [
      'of too many characters',
      [{ reason: 'x'.repeat(LONGEST_OBJECTION + 1) }],
      'RELEASE_TEXT_TOO_LONG reason',
    ],
    ['after the last day', [{ on: AFTER }], 'PREVIEW_EXPIRED code'],
    ['while one waits for its answer', [{}, [answered(1, false), OPEN]], 'OBJECTION_TOO_EARLY code'],
  ])('is refused %s', (_when, given, problem) => expect(problemOf(judge(...given))).toBe(problem));

  it('is refused once the release was submitted or returned', () => {
    const ended = judgeObjection({ ...PREVIEW, endedOn: FIRST }, [], { reason: 'sai', on: FIRST });
    expect(problemOf(ended)).toBe('PREVIEW_CLOSED code');
  });
});

describe('the answer to an objection', () => {
  it('is given once, and says something', () => {
    expect(judgeAnswer(OPEN, 'sẽ lập lại')).toBeUndefined();
    expect(judgeAnswer(OPEN, '\t')?.code).toBe('ANSWER_TEXT_MISSING');
    expect(judgeAnswer(OPEN, 'x'.repeat(LONGEST_OBJECTION + 1))?.code).toBe('RELEASE_TEXT_TOO_LONG');
    expect(judgeAnswer(answered(1, true), 'khác')?.code).toBe('ANSWER_LOCKED');
  });

  it('is counted: an open objection is made and not accepted', () => {
    const counts = countObjections([OPEN, answered(2, true), answered(3, false)]);
    expect(counts).toEqual({ made: 3, accepted: 1 });
  });
});
