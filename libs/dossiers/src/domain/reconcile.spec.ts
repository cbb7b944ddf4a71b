import { ProcedureCount, reconcile } from './reconcile';

const count = (agencyCode: string, procedure: string | null, dossiers: number): ProcedureCount => ({
  ...{ agencyCode, procedure, dossiers },
});
const gapsOf = (theirs: readonly ProcedureCount[], ours: readonly ProcedureCount[]) =>
  reconcile(theirs, ours, (code) => code !== 'X').gaps.map((gap) => [
    ...[gap.kind, gap.agencyCode, gap.procedure, gap.theirs, gap.ours, gap.difference],
  ]);

describe('the reconciliation of two counts', () => {
  it('finds no gap where both have the same, however a procedure is spelt and its rows are split', () => {
    const theirs = [
      count('A', '1.010708.000.00.00.H56', 2),
      count('A', '1.010708.H56.17', 3),
      count('B', null, 1),
    ];
    const ours = [count('A', '1.010708', 5), count('B', null, 1)];
    expect(reconcile(theirs, ours, () => true)).toEqual({
      ...{ gaps: [], compared: 2, theirs: 6, ours: 6, difference: 0 },
    });
  });

  it('lists every gap of both directions by agency and procedure, with its kind', () => {
    const theirs = [
      ...[count('C', '1.000001', 4), count('X', '1.000001', 7), count('A', '1.000002', 5)],
      ...[count('A', '1.000001', 1), count('A', '1.000009', 0), count('D', '1.000001', 0)],
    ];
    const ours = [count('A', '1.000001', 3), count('A', null, 2), count('B', '1.000001', 6)];
    expect(gapsOf(theirs, ours)).toEqual([
      ['procedure-only-ours', 'A', null, 0, 2, 2],
      ['counts-differ', 'A', '1.000001', 1, 3, 2],
      ['procedure-only-theirs', 'A', '1.000002', 5, 0, -5],
      ['agency-only-ours', 'B', '1.000001', 0, 6, 6],
      ['agency-only-theirs', 'C', '1.000001', 4, 0, -4],
      ['agency-unknown', 'X', '1.000001', 7, 0, -7],
    ]);
  });
});
