import { TextLine, textLines } from './text-lines';

async function linesOf(pieces: readonly (string | Buffer)[], longest = 100): Promise<TextLine[]> {
  const bytes = async function* () {
    for (const piece of pieces) yield await Promise.resolve(Buffer.from(piece));
  };
  const lines: TextLine[] = [];
  for await (const portion of textLines(bytes(), longest)) lines.push(...portion);
  return lines;
}

describe('lines of bytes', () => {
  it('are the same wherever the bytes are cut, also inside a letter', async () => {
    const text = Buffer.from('\uFEFF{"a":"Sở Nội vụ"}\r\n\n{"b":"phường Đống Đa"}');
    const expected = [
      { number: 1, text: '{"a":"Sở Nội vụ"}' },
      { number: 2, text: '' },
      { number: 3, text: '{"b":"phường Đống Đa"}' },
    ];
    for (let at = 0; at <= text.length; at += 1)
      expect(await linesOf([text.subarray(0, at), text.subarray(at)])).toEqual(expected);
  });

  it('are read after one that is too long, of which the beginning alone is kept', async () => {
    const lines = await linesOf(['x'.repeat(60), 'x'.repeat(41), `${'x'.repeat(500)}\n`, 'next\n']);
    expect(lines).toEqual([
      { number: 1, text: 'x'.repeat(100), flaw: 'too-long' },
      { number: 2, text: 'next' },
    ]);
    expect(await linesOf([`${'x'.repeat(100)}\n`])).toEqual([{ number: 1, text: 'x'.repeat(100) }]);
  });

  it('are read after one whose bytes are no UTF-8', async () => {
    const lines = await linesOf([Buffer.from([0x61, 0xff, 0x0a]), 'sau\n']);
    expect(lines).toEqual([
      { number: 1, text: 'a\uFFFD', flaw: 'no-text' },
      { number: 2, text: 'sau' },
    ]);
  });

  it('are none of no bytes, and one of a single line feed', async () => {
    expect(await linesOf([])).toEqual([]);
    expect(await linesOf(['\n'])).toEqual([{ number: 1, text: '' }]);
  });
});
