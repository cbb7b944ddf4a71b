import { paymentList } from './payment-list';

describe('a payment list', () => {
  it('has a numbered line for each person to sign, and the sum', () => {
    expect(paymentList(2, 50_000)).toEqual([
      ['STT', 'Họ và tên', 'Địa chỉ', 'Số tiền (đồng)', 'Ký nhận'],
      ['1', '', '', '50000', ''],
      ['2', '', '', '50000', ''],
      ['', 'Cộng', '', '100000', ''],
    ]);
  });

  it('of nobody has the sum alone', () => {
    expect(paymentList(0, 50_000)).toHaveLength(2);
  });
});
