import { escapeHtml, isStorable, storable } from './text';

describe('a text', () => {
  it('a text is shown in HTML as it is written, without effect', () => {
    expect(escapeHtml(`<a href='x' title="y">&`)).toBe('&lt;a href=&#39;x&#39; title=&quot;y&quot;&gt;&amp;');
  });

  it('only NUL and halves of characters, which some old phones send, are removed from a text', () => {
    expect(storable('Tốt\0 \ud83d!😀')).toBe('Tốt !😀');
    expect(storable('Tốt 😀')).toBe('Tốt 😀');
    expect([isStorable('a\0'), isStorable('\udc00'), isStorable('😀')]).toEqual([false, false, true]);
  });
});
