import { KeptFigures } from './kept-figures';

describe('kept figures', () => {
  let computed: string[];
  const compute = (figure: string) => () => {
    computed.push(figure);
    return Promise.resolve(figure);
  };
  beforeEach(() => {
    computed = [];
  });

  it('are computed once for a digest, also for those that ask at the same time', async () => {
    const kept = new KeptFigures<string>();
    const asked = [kept.of('a', compute('first')), kept.of('a', compute('again'))];
    expect(await Promise.all(asked)).toEqual(['first', 'first']);
    expect(await kept.of('a', compute('again'))).toBe('first');
    expect(await kept.of('b', compute('other'))).toBe('other');
    expect(computed).toEqual(['first', 'other']);
  });

  it('are forgotten when as many others were asked for since, the longest unasked first', async () => {
    const kept = new KeptFigures<string>(2);
    for (const digest of ['a', 'b', 'a', 'c', 'a', 'b']) await kept.of(digest, compute(digest));
    expect(computed).toEqual(['a', 'b', 'c', 'b']);
  });

  it('are computed again where the computation failed', async () => {
    const kept = new KeptFigures<string>();
    await expect(kept.of('a', () => Promise.reject(new Error('no server')))).rejects.toThrow('no server');
    expect(await kept.of('a', compute('a'))).toBe('a');
  });
});
