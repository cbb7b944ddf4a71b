import { SurveyFault } from '@hailong/kernel';
import { SubmissionPipe, SubmissionsPipe } from './submission.pipe';
import type { SurveySubmitResponseInput } from './submission.input';

const form = (changes: object = {}): SurveySubmitResponseInput => ({
  key: 'k',
  round: '1',
  agencyCode: 'A',
  group: 'g',
  channel: 'online',
  answers: [],
  ...changes,
});
const long = 'x'.repeat(20_001);

function thrownBy(work: () => unknown): SurveyFault {
  try {
    work();
  } catch (error) {
    if (error instanceof SurveyFault) return error;
  }
  throw new Error('no fault was thrown');
}

describe('the lengths of a filled form', () => {
  const pipe = new SubmissionPipe();

  it.each([
    ['key', { key: long }],
    ['round', { round: long }],
    ['agencyCode', { agencyCode: long }],
    ['group', { group: long }],
    ['questionnaire', { questionnaire: long }],
    ['answers', { answers: Array.from({ length: 501 }, () => ({ item: 'Q' })) }],
    ['answers.1.item', { answers: [{ item: 'Q' }, { item: long }] }],
    ['answers.0.level', { answers: [{ item: 'Q', level: long }] }],
    ['answers.0.text', { answers: [{ item: 'Q', text: long }] }],
    ['answers.0.options', { answers: [{ item: 'Q', options: Array.from({ length: 36 }, () => 'o') }] }],
    ['answers.0.options', { answers: [{ item: 'Q', options: [long] }] }],
  ])('are bounded at %s, and the fault names it', (place, changes) => {
    const fault = thrownBy(() => pipe.transform(form(changes)));
    expect(fault.details).toEqual({ places: place });
    expect([fault.vi, fault.en]).toEqual([
      expect.stringMatching(/^dữ liệu gửi lên chưa đúng: .*: nhiều nhất \d+/),
      expect.stringMatching(/wrong shape: .*: at most \d+/),
    ]);
  });

  it('let a form through that says nothing where nothing is needed', () => {
    const input = form({
      questionnaire: null,
      answers: [{ item: 'Q', level: null, options: null, text: null, number: null }],
    });
    expect(pipe.transform(input)).toBe(input);
  });

  it('are told for the first three places, and the rest is counted', () => {
    const answers = Array.from({ length: 7 }, () => ({ item: long }));
    const { vi, en } = thrownBy(() => pipe.transform(form({ answers })));
    expect(vi).toMatch(/câu trả lời 3, câu: nhiều nhất \d+ ký tự; và 4 chỗ khác$/);
    expect(en).toMatch(/; and 4 more$/);
    expect(vi).not.toMatch(/answers|\[/);
  });

  it('are bounded for each of many, and so is their number', () => {
    const many = new SubmissionsPipe();
    expect(thrownBy(() => many.transform([form(), form({ key: long })])).details).toEqual({
      places: 'inputs.1.key',
    });
    const tooMany = thrownBy(() => many.transform(Array.from({ length: 101 }, () => form())));
    expect(tooMany.vi).toMatch(/nhiều nhất 100/);
    expect(many.transform([form()])).toHaveLength(1);
  });
});
