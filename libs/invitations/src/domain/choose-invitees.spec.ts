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

  it('leaves out objectors, the invited and the unreachable, each counted once', () => {
    expect(chooseInvitees(candidates, true)).toEqual({
      dossierIds: ['a'],
      objecting: 1,
      alreadyInvited: 1,
      withoutContact: 1,
    });
  });

  it('needs no address where a sheet is handed over', () => {
    expect(chooseInvitees(candidates, false)).toMatchObject({ dossierIds: ['a', 'd'], withoutContact: 0 });
  });
});
