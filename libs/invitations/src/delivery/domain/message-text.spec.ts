import { day } from '@hailong/kernel';
import { messageText } from './message-text';

const FACTS = {
  kind: 'invitation',
  recipient: 'applicant',
  agencyName: 'Sở Công Thương',
  roundTitle: 'Khảo sát năm 2026',
  link: 'https://khaosat.example.vn/i?a=1&b=2#t',
  shortCode: 'AB12-CD34',
  expiresOn: day('2026-10-31'),
  objectionsTo: 'mailto:tuchoi@so.gov.vn',
} as const;

describe('the text of a message', () => {
  it.each([
    ['applicant', 'vừa làm thủ tục hành chính', 'không lưu điều gì nối câu trả lời với tên'],
    ['listed', 'có trong danh sách được mời', 'không lưu điều gì nối câu trả lời với tên'],
    ['body', 'mỗi nơi một phiếu', 'biết cơ quan, đơn vị nào đã trả lời'],
  ] as const)(
    'a message tells an %s why it was asked, and what is known of its answer',
    (recipient, ...said) => {
      const { text } = messageText({ ...FACTS, recipient });
      for (const words of said) expect(text).toContain(words);
      expect(text.includes('completed an administrative procedure')).toBe(recipient === 'applicant');
    },
  );

  it('a message says in both languages which agency asks, until when, what becomes of the data, and how to object', () => {
    const { subject, text } = messageText(FACTS);
    expect(subject).toBe('Mời Ông/Bà đánh giá mức độ hài lòng về Sở Công Thương');
    const [vi = '', en = ''] = text.split('————————————————');
    for (const said of [
      'Sở Công Thương',
      '31/10/2026',
      'tự nguyện',
      'không lưu điều gì nối câu trả lời',
      'bị xóa khi không còn đợt khảo sát nào cần',
      'tuchoi@so.gov.vn',
      'AB12-CD34',
      FACTS.link,
    ])
      expect(vi).toContain(said);
    for (const said of [
      'Sở Công Thương',
      '2026-10-31',
      'voluntary',
      'Nothing is stored that connects your answers',
      'deleted once no survey round needs it',
      'tuchoi@so.gov.vn',
      'AB12-CD34',
      FACTS.link,
    ])
      expect(en).toContain(said);
  });

  it('a message promises nothing that a system cannot keep against its own operators', () => {
    const { text } = messageText(FACTS);
    expect(text).not.toMatch(/không ai|kể cả|nobody|not even|anonym/i);
  });

  it('the page of a message names its languages, fetches nothing, and offers one link', () => {
    const { html } = messageText(FACTS);
    expect(html).toContain('<html lang="vi">');
    expect(html).toContain('<section lang="en">');
    expect(html).not.toMatch(/<(img|script|link|iframe|style)|url\(|src=/i);
    expect(new Set([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href))).toEqual(
      new Set(['https://khaosat.example.vn/i?a=1&amp;b=2#t']),
    );
  });

  it('a reminder says that it is a reminder, and the only one', () => {
    const { subject, text } = messageText({ ...FACTS, kind: 'reminder' });
    expect(subject).toMatch(/^Nhắc lại/);
    expect(text).toContain('thư nhắc duy nhất');
    expect(text).toContain('the only reminder');
    expect(messageText(FACTS).text).not.toContain('nhắc');
  });

  it('no name becomes a header, a line or a tag of a message', () => {
    const agencyName = 'Sở <b>A</b>\r\nBcc: x@y.vn';
    const { subject, html } = messageText({ ...FACTS, agencyName });
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).not.toContain('<b>');
    expect(html).toContain('Sở &lt;b&gt;A&lt;/b&gt; Bcc: x@y.vn');
  });
});
