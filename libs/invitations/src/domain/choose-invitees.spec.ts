import { Candidate, chooseInvitees } from './choose-invitees';

const who = (id: string, changes: Partial<Candidate> = {}): Candidate & { id: string } => ({
  id,
  objects: false,
  hasContact: true,
  invited: false,
  ...changes,
});

describe('who is invited', () => {
  const candidates = [
    who('a'),
    who('b', { objects: true, invited: true, hasContact: false }),
    who('c', { invited: true, hasContact: false }),
    who('d', { hasContact: false }),
  ];
  const idsOf = (chosen: readonly { id: string }[]) => chosen.map(({ id }) => id);

  it('objecting, invited and unreachable people are left out, each counted once', () => {
    const { chosen, leftOut } = chooseInvitees(candidates, true);
    expect(idsOf(chosen)).toEqual(['a']);
    expect(leftOut).toEqual({ objecting: 1, alreadyInvited: 1, withoutContact: 1 });
  });

  it('people who are handed a sheet need no address', () => {
    const { chosen, leftOut } = chooseInvitees(candidates, false);
    expect([idsOf(chosen), leftOut.withoutContact]).toEqual([['a', 'd'], 0]);
  });
});
