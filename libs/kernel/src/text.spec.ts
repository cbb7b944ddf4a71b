import { escapeHtml, inVietnameseOrder, isStorable, storable } from './text';

describe('a text', () => {
  it('a text is shown in HTML as it is written, without effect', () => {
    expect(escapeHtml(`<a href='x' title="y">&`)).toBe('&lt;a href=&#39;x&#39; title=&quot;y&quot;&gt;&amp;');
  });

  it('only NUL and halves of characters, which some old phones send, are removed from a text', () => {
    expect(storable('Tốt\0 \ud83d!😀')).toBe('Tốt !😀');
    expect(storable('Tốt 😀')).toBe('Tốt 😀');
    expect([isStorable('a\0'), isStorable('\udc00'), isStorable('😀')]).toEqual([false, false, true]);
  });

  it('a list of names is sorted by the Vietnamese alphabet, and then by the tones', () => {
    const names = [
      'Ủy',
      'Văn',
      'Đài',
      'Dân',
      'Ăn',
      'An',
      'Ớt',
      'Âm',
      'Ô',
      'Oản',
      'mã',
      'má',
      'ma',
      'mà',
      'mạ',
      'mả',
    ];
    expect(names.sort(inVietnameseOrder)).toEqual([
      ...['An', 'Ăn', 'Âm', 'Dân', 'Đài', 'ma', 'mà', 'mả', 'mã', 'má', 'mạ', 'Oản', 'Ô', 'Ớt', 'Ủy', 'Văn'],
    ]);
  });
});
