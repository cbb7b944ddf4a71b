import { Candidate, chooseInvitees } from './choose-invitees';

const who = (dossierId: string, changes: Partial<Candidate> = {}): Candidate => ({
  dossierId,
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

  it('objecting, invited and unreachable people are left out, each counted once', () => {
    expect(chooseInvitees(candidates, true)).toEqual({
      dossierIds: ['a'],
      objecting: 1,
      alreadyInvited: 1,
      withoutContact: 1,
    });
  });

  it('people who are handed a sheet need no address', () => {
    expect(chooseInvitees(candidates, false)).toMatchObject({ dossierIds: ['a', 'd'], withoutContact: 0 });
  });
});
