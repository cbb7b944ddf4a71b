import { createHash } from 'node:crypto';
import { frameDifferences } from './frame-differences';
import { FrameEntry, frameDigest, frameListParts, inListOrder, parseFrameList } from './frame-list';

const entries = Array.from({ length: 4100 }, (_, i): FrameEntry => ({
  ...{
    code: `H-${String((i * 37) % 4100).padStart(5, '0')}`,
    stratum: 'dat-dai|citizen',
    same: i % 9 ? '' : 'H-00000',
  },
}));

describe('a frame list', () => {
  it('a frame list is the same text for the same frame, in parts that put together are the list', () => {
    const parts = [...frameListParts(inListOrder(entries))];
    expect(parts).toHaveLength(3);
    expect([...frameListParts(inListOrder([...entries].reverse()))]).toEqual(parts);
    expect(parts.flatMap(parseFrameList)).toEqual(inListOrder(entries));
    expect(frameDigest(parts)).toBe(createHash('sha256').update(parts.join('')).digest('hex'));
  });

  it('a frame list has another digest when a code, a stratum or a person changes', () => {
    const digestOf = (changes: Partial<FrameEntry>) =>
      frameDigest(frameListParts([{ code: 'a', stratum: 's', same: '', ...changes }]));
    const digests = [{}, { code: 'b' }, { stratum: 't' }, { same: 'a' }].map(digestOf);
    expect(new Set(digests).size).toBe(4);
  });

  it('a frame list with a malformed line cannot be read', () => {
    expect(() => parseFrameList('only a code\n')).toThrow('not a line of a frame list');
  });
});

describe('two frames', () => {
  it('two frames differ by dossiers that are gone, new, moved, or of other people', () => {
    const list = (...rows: [string, string, string?][]) =>
      rows.map(([code, stratum, same = '']) => ({ code, stratum, same }));
    const then = list(['a', 's'], ['b', 's'], ['c', 's'], ['d', 's'], ['e', 's']);
    const now = list(['a', 's'], ['c', 't'], ['d', 's', 'd'], ['f', 's', 'd']);
    expect(frameDifferences(then, now, new Map([['b', 'objects']]))).toEqual([
      { kind: 'gone', code: 'b', then: 's', now: null, reason: 'objects' },
      { kind: 'moved', code: 'c', then: 's', now: 't', reason: null },
      { kind: 'person', code: 'd', then: 's', now: 's', reason: null },
      { kind: 'gone', code: 'e', then: 's', now: null, reason: 'outside-window' },
      { kind: 'new', code: 'f', then: null, now: 's', reason: null },
    ]);
    expect(frameDifferences(then, then, new Map())).toEqual([]);
  });
});
