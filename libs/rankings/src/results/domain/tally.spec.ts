import { addTallies } from './tally';

describe('addTallies', () => {
  it('adds the responses and each position of the counts', () => {
    const sum = addTallies(
      [
        { responses: 3, counts: [1, 0, 2] },
        { responses: 4, counts: [0, 4, 0] },
      ],
      3,
    );
    expect(sum).toEqual({ responses: 7, counts: [1, 4, 2] });
  });

  it('gives an empty sum the length of the layout', () => {
    expect(addTallies([], 2)).toEqual({ responses: 0, counts: [0, 0] });
  });

  it('refuses to add answers to different questionnaire versions', () => {
    expect(() => addTallies([{ responses: 1, counts: [1, 0] }], 3)).toThrow(RangeError);
  });
});
