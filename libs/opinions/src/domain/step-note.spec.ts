import { neededText, optionalText } from './step-note';

describe('the text of a step', () => {
  it('the text is trimmed, and may be left out only where the step does without', () => {
    expect(neededText('answer', '  Đã tăng quầy. ')).toEqual({ ok: true, value: 'Đã tăng quầy.' });
    expect(neededText('answer', ' \n ')).toMatchObject({
      ok: false,
      problems: [{ code: 'OPINION_TEXT_MISSING', place: 'answer' }],
    });
    expect(optionalText('reference', null)).toEqual({ ok: true, value: null });
  });

  it('the text is as long as its part allows, counted in characters', () => {
    expect(neededText('assignee', '😀'.repeat(200))).toMatchObject({ ok: true });
    expect(neededText('assignee', 'x'.repeat(201))).toMatchObject({
      ok: false,
      problems: [{ code: 'OPINION_TEXT_TOO_LONG', place: 'assignee' }],
    });
  });
});
