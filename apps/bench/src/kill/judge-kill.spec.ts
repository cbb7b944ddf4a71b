import { Ledger } from './crowd';
import { damageOf } from './judge-kill';
import { Stored, TrialCell } from './quota-trial';

const NONE = { lost: 0, doubled: 0, exceeded: 0, short: 0 };
const ledger = (receipts: string[], refused: [string, number][] = []): Ledger => ({
  receipts: new Set(receipts),
  refused: new Map(refused),
  repeated: 0,
  failed: 0,
});
const stored = (ids: string[], ...cells: TrialCell[]): Stored => ({ ids: new Set(ids), cells });
const ceiling = { agencyCode: 'A', meaning: 'ceiling', most: 2, counted: 2, surplus: 0 } as const;
const exact = { ...ceiling, meaning: 'exact' } as const;

describe('after a kill', () => {
  it('nothing is wrong while what was acknowledged is stored and full cells are full', () => {
    expect(damageOf(ledger(['1', '2'], [['A', 3]]), stored(['1', '2'], ceiling), true)).toEqual(NONE);
    expect(damageOf(ledger(['1']), stored(['1'], { ...exact, surplus: 5 }), true)).toEqual(NONE);
  });

  it('a receipt without its response is a loss', () => {
    expect(damageOf(ledger(['1', '2']), stored(['2']), false)).toEqual({ ...NONE, lost: 1 });
  });

  it('a response that nobody has a receipt of is doubled once everybody has a verdict, and not before', () => {
    expect(damageOf(ledger(['1']), stored(['1', '2']), true)).toEqual({ ...NONE, doubled: 1 });
    expect(damageOf(ledger(['1']), stored(['1', '2']), false)).toEqual(NONE);
  });

  it('101 of 100 is too many, and so is a surplus response under a ceiling', () => {
    expect(damageOf(ledger([]), stored([], { ...exact, counted: 3 }), true).exceeded).toBe(1);
    expect(damageOf(ledger([]), stored([], { ...ceiling, surplus: 1 }), true).exceeded).toBe(1);
  });

  it('99 of 100 is one short when somebody was turned away or made surplus, and fine when nobody was', () => {
    const cell = { ...ceiling, counted: 1 };
    expect(damageOf(ledger([], [['A', 1]]), stored([], cell), true).short).toBe(1);
    expect(damageOf(ledger([], [['B', 1]]), stored([], cell), true).short).toBe(0);
    expect(damageOf(ledger([]), stored([], { ...exact, counted: 1, surplus: 1 }), true).short).toBe(1);
  });
});
