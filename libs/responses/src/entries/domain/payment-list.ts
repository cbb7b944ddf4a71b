/** Lines of a table: the header, then a numbered line for each person, then the sum. */
export type PaymentList = readonly (readonly string[])[];

const HEADER = ['STT', 'Họ và tên', 'Địa chỉ', 'Số tiền (đồng)', 'Ký nhận'];

/**
 * Makes the empty list on which people sign for the money that they get for answering. It knows a number of people and an
 * amount alone, so that nothing leads from a line to a form.
 *
 * @param people whole number of lines
 * @param amount in đồng, the same for each
 */
export function paymentList(people: number, amount: number): PaymentList {
  const lines = Array.from({ length: people }, (_, at) => [String(at + 1), '', '', String(amount), '']);
  return [HEADER, ...lines, ['', 'Cộng', '', String(people * amount), '']];
}
