import { Candidate, chooseInvitees } from './choose-invitees';

const who = (id: string, changes: Partial<Candidate> = {}): Candidate & { id: string } => ({
  id,
  objects: false,
  hasContact: true,
  invited: false,
  resting: false,
  person: null,
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
    const { chosen, leftOut } = chooseInvitees(candidates, { needsContact: true, oncePerPerson: true });
    expect(idsOf(chosen)).toEqual(['a']);
    expect(leftOut).toEqual({ objecting: 1, alreadyInvited: 1, withoutContact: 1, resting: 0 });
  });

  it('people who are handed a sheet need no address', () => {
    const { chosen, leftOut } = chooseInvitees(candidates, { needsContact: false, oncePerPerson: true });
    expect([idsOf(chosen), leftOut.withoutContact]).toEqual([['a', 'd'], 0]);
  });

  it('people who were asked lately rest, and so do the other dossiers of a person who is invited now', () => {
    const dossiers = [
      who('a', { resting: true }),
      who('b', { person: 'B' }),
      who('c', { person: 'B' }),
      who('d'),
    ];
    const terms = { needsContact: false, oncePerPerson: true };
    expect(idsOf(chooseInvitees(dossiers, terms).chosen)).toEqual(['b', 'd']);
    expect(chooseInvitees(dossiers, terms).leftOut.resting).toBe(2);
    const { chosen } = chooseInvitees(dossiers, { ...terms, oncePerPerson: false });
    expect(idsOf(chosen)).toEqual(['b', 'c', 'd']);
  });
});
