import { ChainLink, brokenLink, nextLink } from './release-chain';

const added = (name: string) => ({
  release: `${name}@1`,
  contentHash: name.repeat(64),
  actHash: 'f'.repeat(64),
});

function chainOf(...names: readonly string[]): ChainLink[] {
  const links: ChainLink[] = [];
  for (const name of names) links.push(nextLink(links.at(-1), added(name)));
  return links;
}

describe('the chain of releases', () => {
  it('is whole as it grows, from the first link on', () => {
    expect(brokenLink([])).toBeUndefined();
    expect(brokenLink(chainOf('a'))).toBeUndefined();
    expect(brokenLink(chainOf('a', 'b', 'c'))).toBeUndefined();
    expect(chainOf('a', 'b', 'c').map(({ position }) => position)).toEqual([1, 2, 3]);
  });

  it.each([
    ['another content', (link: ChainLink) => ({ ...link, contentHash: 'e'.repeat(64) })],
    ['another act', (link: ChainLink) => ({ ...link, actHash: 'e'.repeat(64) })],
    ['another name', (link: ChainLink) => ({ ...link, release: 'x@1' })],
    ['another place', (link: ChainLink) => ({ ...link, position: 7 })],
  ])('breaks at a link with %s', (_what, changed) => {
    const [first, second, third] = chainOf('a', 'b', 'c') as [ChainLink, ChainLink, ChainLink];
    expect(brokenLink([first, changed(second), third])?.position).toBe(changed(second).position);
  });

  it('breaks where a link was taken out, put in or put elsewhere', () => {
    const [first, second, third] = chainOf('a', 'b', 'c') as [ChainLink, ChainLink, ChainLink];
    expect(brokenLink([first, third])).toBe(third);
    expect(brokenLink([second, third])).toBe(second);
    expect(brokenLink([second, first, third])).toBe(second);
    expect(brokenLink([first, ...chainOf('z'), second, third])?.release).toBe('z@1');
  });

  it('cannot be made anew from its middle on without another last link', () => {
    const last = chainOf('a', 'b', 'c').at(-1);
    expect(chainOf('a', 'x', 'c').at(-1)?.linkHash).not.toBe(last?.linkHash);
  });
});
