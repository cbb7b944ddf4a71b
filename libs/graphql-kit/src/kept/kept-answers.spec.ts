import { KeptAnswers, MOST_CHARACTERS, MOST_QUESTIONS } from './kept-answers';

const KNOWN = { kind: 'ranking', standings: [] };
const answerOf = (length: number) => ({
  ...KNOWN,
  answer: { state: 'then', data: { text: 'x'.repeat(length) } },
});

describe('kept answers', () => {
  it('are found by their question, the newest of each', () => {
    const answers = new KeptAnswers();
    expect(answers.find('a')).toBeUndefined();
    answers.keep('a', KNOWN);
    expect(answers.find('a')?.answer).toBeUndefined();
    answers.keep('a', answerOf(1));
    expect(answers.find('a')?.answer?.data).toEqual({ text: 'x' });
  });

  it('know what the newest question of a kind stands on', () => {
    const answers = new KeptAnswers();
    expect(answers.standingsOf('ranking')).toBeUndefined();
    for (const name of ['round 1', 'round 2'])
      answers.keep(name, { ...KNOWN, standings: [{ name, state: () => Promise.resolve('') }] });
    expect(answers.standingsOf('ranking')).toMatchObject([{ name: 'round 2' }]);
  });

  it('leave when their characters are too many together, those asked longest ago first', () => {
    const answers = new KeptAnswers();
    const third = Math.floor(MOST_CHARACTERS / 3);
    for (const question of ['a', 'b']) answers.keep(question, answerOf(third));
    answers.find('a');
    answers.keep('c', answerOf(third));
    expect(['a', 'b', 'c'].map((question) => answers.find(question) !== undefined)).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('are not kept where a single one is too long', () => {
    const answers = new KeptAnswers();
    answers.keep('a', answerOf(1));
    answers.keep('b', answerOf(MOST_CHARACTERS));
    expect(['a', 'b'].map((question) => answers.find(question) !== undefined)).toEqual([true, false]);
  });

  it('leave when their questions are too many', () => {
    const answers = new KeptAnswers();
    for (let at = 0; at <= MOST_QUESTIONS; at += 1) answers.keep(`${at}`, KNOWN);
    expect(answers.find('0')).toBeUndefined();
    expect(answers.find('1')).toBeDefined();
  });
});
