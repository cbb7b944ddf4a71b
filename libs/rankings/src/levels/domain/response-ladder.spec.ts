import { LadderFacts, addedLadder, unitLadder } from './response-ladder';

const DOSSIERS: LadderFacts = {
  ...{ population: 400, invitedOnly: true, groups: { listed: 0, unlisted: 2 } },
  ...{ invitations: { asked: 120, reached: 45 }, lists: [], received: 30 },
};
const BODIES: LadderFacts = {
  ...{ population: 20, invitedOnly: true, groups: { listed: 1, unlisted: 0 } },
  invitations: { asked: 5, reached: 0 },
  ...{ lists: [{ asked: 16, undeliverable: 2 }], received: 8 },
};

describe('the way from the people served to those that answered', () => {
  it('is told rung by rung of a round of invited people, and of a round on a list', () => {
    expect(unitLadder(DOSSIERS)).toEqual({
      ...{ served: 400, offered: 120, reached: 45, answered: 30, responseRate: 25 },
    });
    expect(unitLadder(BODIES)).toEqual({
      ...{ served: 20, offered: 16, reached: 14, answered: 8, responseRate: 50 },
    });
  });

  it('says what is not known instead of 0: open rounds, groups of both kinds, fewer than five that opened their form', () => {
    const unknown = {
      served: 400,
      offered: undefined,
      reached: undefined,
      answered: 30,
      responseRate: undefined,
    };
    expect(unitLadder({ ...DOSSIERS, invitedOnly: false })).toEqual(unknown);
    expect(unitLadder({ ...DOSSIERS, groups: { listed: 1, unlisted: 1 } })).toEqual(unknown);
    const few = unitLadder({ ...DOSSIERS, invitations: { asked: 6, reached: 0 } });
    expect([few.offered, few.reached]).toEqual([6, undefined]);
    const none = unitLadder({ ...DOSSIERS, invitations: { asked: 0, reached: 0 } });
    expect([none.offered, none.reached, none.responseRate]).toEqual([0, 0, undefined]);
  });

  it('adds up units and rounds, each rung where it is known of all', () => {
    const all = [unitLadder(DOSSIERS), unitLadder(BODIES)];
    expect(addedLadder(all, 420)).toEqual({
      ...{ served: 420, offered: 136, reached: 59, answered: 38, responseRate: (100 * 38) / 136 },
    });
    const open = unitLadder({ ...DOSSIERS, invitedOnly: false });
    expect(addedLadder([...all, open], undefined)).toMatchObject({ offered: undefined, answered: 68 });
    expect(addedLadder([], undefined)).toMatchObject({ offered: undefined, answered: 0 });
  });
});
