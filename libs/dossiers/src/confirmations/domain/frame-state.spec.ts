import { isUnconfirmed, unconfirmed } from './frame-state';

const frame = (dossiers: number, bySystem: number, members = 0, membersConfirmed = 0) => ({
  ...{ digest: '', dossiers, bySystem, byUnitAbove: 0, members, membersConfirmed },
});

describe('a frame', () => {
  it('counts dossiers and members that its agency alone vouches for', () => {
    expect(unconfirmed(frame(7, 3, 5, 1))).toBe(8);
  });

  it('is unconfirmed where the agency vouches for all of it, and not where there is none yet', () => {
    expect(isUnconfirmed(frame(7, 0, 5))).toBe(true);
    expect(isUnconfirmed(frame(7, 1))).toBe(false);
    expect(isUnconfirmed(frame(0, 0, 5, 1))).toBe(false);
    expect(isUnconfirmed(frame(0, 0))).toBe(false);
  });
});
