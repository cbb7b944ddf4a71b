import { FilledAnswer } from './filled-answer';
import { readSheet } from './read-sheet';
import { filled, form } from './spec-samples-filling';

const refusals = (sheet: string, beside?: readonly FilledAnswer[]) => {
  const verdict = readSheet(form, sheet, beside);
  return verdict.ok ? [] : verdict.problems.map(({ code, place }) => `${code} ${place}`);
};

/** R S MMM Y N T | F1 F2F2; the second section is shown when Y is yes, F2 when F1 is 1 or 2 or `loa` is ticked at M. */
describe('a form that arrives as a sheet', () => {
  it('is taken as it is when nothing is wrong with it', () => {
    expect(readSheet(form, '421012--...')).toEqual({
      ok: true,
      value: { sheet: '421012--...', numbers: [], texts: [], leftOut: [] },
    });
  });

  it('gets the verdict that its answers would get, whatever stands in it', () => {
    const parts = [
      ['1', '4', '5', '.', '-', '6'],
      ['-', '1', '3', '.', '4'],
      ['---', '010', '101', '000', '...', '-1-', '01x'],
      ['-', '1', '2', '1', '.', '3'],
      ['-', '-', '1'],
      ['-', '-', '.'],
      ['.', '1', '2', '5', '-'],
      ['..', '--', '01', '00', '.1'],
    ];
    let seed = 1;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    let taken = 0;
    for (let run = 0; run < 20_000; run += 1) {
      const sheet = parts.map((choices) => choices[random(choices.length)]).join('');
      const quick = readSheet(form, sheet);
      // An answer without content beside it changes nothing, and makes it go answer by answer.
      const slow = readSheet(form, sheet, [{ item: 'R' }]);
      expect([sheet, quick.ok && quick.value]).toEqual([sheet, slow.ok && slow.value]);
      taken += quick.ok ? 1 : 0;
    }
    expect(taken).toBeGreaterThan(50);
  });

  it('leaves out what its own answers hide, and on paper what an unanswered question hides', () => {
    expect(readSheet(form, '4----2--4..')).toMatchObject({
      value: { sheet: '4----2--...', leftOut: ['F1'] },
    });
    expect(readSheet(form, '4-------4..', [], true)).toMatchObject({ value: { leftOut: ['F1'] } });
  });

  it('takes numbers and texts beside it, and says when they are missing', () => {
    const beside = [
      { item: 'N', number: 2.35 },
      { item: 'T', text: 'Tốt' },
    ];
    const answers = [{ item: 'R', level: '4' }, { item: 'Y', level: 'no' }, ...beside];
    expect(readSheet(form, '4----211...', beside)).toEqual({ ok: true, value: filled(...answers) });
    expect(refusals('4----211...')).toEqual(['SHEET_UNREADABLE N', 'SHEET_UNREADABLE T']);
  });

  it('is refused by name for each fault, all at once', () => {
    expect(refusals('42')).toEqual(['SHEET_MALFORMED sheet']);
    expect(refusals('9----2--...')).toEqual(['SHEET_UNREADABLE R', 'ANSWER_MISSING R']);
    expect(refusals('4-------4..')).toEqual(['ANSWER_UNEXPECTED F1']);
    expect(refusals('4----1---..')).toEqual(['ANSWER_MISSING F1']);
    expect(refusals('4.---2--...')).toEqual(['NOT_APPLICABLE_UNEXPECTED S']);
    expect(refusals('4-1x-2--...')).toEqual(['SHEET_UNREADABLE M']);
  });
});
