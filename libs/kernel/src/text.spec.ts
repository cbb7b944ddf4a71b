import { escapeHtml, isStorable, storable } from './text';

describe('a text', () => {
  it('says in HTML what it says and does nothing', () => {
    expect(escapeHtml(`<a href='x' title="y">&`)).toBe('&lt;a href=&#39;x&#39; title=&quot;y&quot;&gt;&amp;');
  });

  it('is kept but for NUL and halves of characters, as some old phones send', () => {
    expect(storable('Tốt\0 \ud83d!😀')).toBe('Tốt !😀');
    expect(storable('Tốt 😀')).toBe('Tốt 😀');
    expect([isStorable('a\0'), isStorable('\udc00'), isStorable('😀')]).toEqual([false, false, true]);
  });
});
