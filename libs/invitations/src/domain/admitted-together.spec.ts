import { admittedTogether } from './admitted-together';

const of = (people: number, blank: number) => [
  ...Array.from({ length: people }, () => ({ named: true })),
  ...Array.from({ length: blank }, () => ({ named: false })),
];

describe('invitations that have no admission yet', () => {
  it.each([
    [0, 0, 0],
    [4, 0, 0],
    [5, 0, 5],
    [9, 0, 9],
    [0, 1, 1],
    [4, 3, 3],
    [5, 3, 8],
  ])('of %i people and %i blank sheets without admission, %i get one now', (people, blank, expected) => {
    expect(admittedTogether(of(people, blank))).toHaveLength(expected);
  });
});
