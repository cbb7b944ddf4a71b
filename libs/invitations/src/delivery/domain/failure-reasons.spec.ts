import { explainReason, storableReason } from './failure-reasons';

describe('a stored reason', () => {
  it.each(['SMTP_550_5.1.1', 'HTTP_503', 'NETWORK_ECONNREFUSED', 'TIMED_OUT'])(
    'the reason %s is stored as it is',
    (reason) => {
      expect(storableReason(reason)).toBe(reason);
    },
  );

  it.each(['550 <dan@example.vn> unknown', 'dan@example.vn', '0912345678', '', 'A'.repeat(61), 'A\nB'])(
    'the text %j is no code and is not stored',
    (reason) => {
      expect(storableReason(reason)).toBe('UNNAMED');
    },
  );

  it.each(['SMTP_550_5.1.1', 'HTTP_503', 'NETWORK_ECONNREFUSED', 'EXPIRED', 'QUEUE_FULL'])(
    'the reason %s is explained in both languages',
    (reason) => {
      const { vi, en } = explainReason(reason);
      expect([vi, en]).toEqual([expect.stringMatching(/\S.*\.$/), expect.stringMatching(/\S.*\.$/)]);
      expect(vi).not.toBe(en);
    },
  );

  it('the reason of a message that no server has seen blames no server', () => {
    for (const reason of ['SMTP_EENVELOPE', 'SMTP_EMESSAGE']) {
      const { vi, en } = explainReason(reason);
      expect(`${vi} ${en}`).not.toMatch(/trả lời|answered|EENVELOPE|EMESSAGE/);
    }
    expect(explainReason('SMTP_550_5.1.1').vi).toContain('trả lời 550_5.1.1');
  });
});
