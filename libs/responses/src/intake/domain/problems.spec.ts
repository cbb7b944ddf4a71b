import { PROBLEMS } from './problems';

describe('a form for which no slot is left', () => {
  const label = { vi: 'Người dân xã A', en: 'Citizens of A' };

  it('is refused with thanks to the respondent, and with advice to an official that types it in', () => {
    const told = PROBLEMS.QUOTA_FULL.at('', label, 'respondent');
    const advised = PROBLEMS.QUOTA_FULL.at('', label, 'official');
    expect([told.vi, told.en]).toEqual([
      expect.stringMatching(/^Cảm ơn bạn.*Người dân xã A/),
      expect.stringMatching(/^Thank you.*Citizens of A/),
    ]);
    expect(advised.vi).toMatch(/không cần nhập lại/);
    expect(`${advised.vi} ${advised.en}`).not.toMatch(/cảm ơn|thank you|bạn/i);
  });
});
