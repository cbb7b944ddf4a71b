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
    expect(() => pipe.transform(form(changes))).toThrow(new RegExp(`wrong shape: ${place}: at most`));
  });

  it('let a form through that says nothing where nothing is needed', () => {
    const input = form({
      questionnaire: null,
      answers: [{ item: 'Q', level: null, options: null, text: null, number: null }],
    });
    expect(pipe.transform(input)).toBe(input);
  });

  it('are bounded for each of many, and so is their number', () => {
    const many = new SubmissionsPipe();
    expect(() => many.transform([form(), form({ key: long })])).toThrow(/wrong shape: inputs\.1\.key/);
    expect(() => many.transform(Array.from({ length: 101 }, () => form()))).toThrow(/at most 100 forms/);
    expect(many.transform([form()])).toHaveLength(1);
  });
});
