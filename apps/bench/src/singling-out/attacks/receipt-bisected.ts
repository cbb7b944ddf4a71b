import { Attack, Side } from '../attack';
import { formOf, others } from '../forms';

/** Takes half of the suspected forms out and asks for the victim's receipt, until one form is left. */
async function bisected(side: Side): Promise<boolean> {
  const receipt = side.receipts.at(-1);
  if (side.victim === undefined || receipt === undefined) return false;
  let suspects: readonly string[] = [...new Set([...side.receipts.slice(0, -1), ...(await side.listed())])];
  while (suspects.length > 1) {
    const half = suspects.slice(0, Math.ceil(suspects.length / 2));
    suspects = (await changes(side, receipt, half)) ? half : suspects.slice(half.length);
  }
  return changes(side, receipt, suspects);
}

/** Tells whether the receipt says something else while these forms are out of the count. */
async function changes(side: Side, receipt: string, ids: readonly string[]): Promise<boolean> {
  const before = await side.receiptState(receipt);
  const out: string[] = [];
  for (const id of ids) if (await side.takeBack(id)) out.push(id);
  const after = await side.receiptState(receipt);
  for (const id of out) await side.putBack(id);
  return before !== after;
}

/** Sees the victim's receipt on a screen and leads it to a form in as many questions as the number of forms has bits. */
export const receiptBisected: Attack = {
  name: 'receipt-bisected',
  vi: 'chia đôi dần để tìm phiếu của một biên nhận',
  en: 'bisection of a receipt',
  shownBy: 'answers',
  weeks: [
    async (side) => {
      await side.send('seen', ...others(5));
      await side.invite([
        ...others(2),
        undefined,
        undefined,
        side.victim === undefined ? undefined : formOf(side.victim),
      ]);
    },
    () => Promise.resolve(),
  ],
  reads: async (side) => {
    const receipt = side.receipts.at(-1);
    return side.victim === undefined || receipt === undefined ? 'none' : side.receiptState(receipt);
  },
  finds: bisected,
};
