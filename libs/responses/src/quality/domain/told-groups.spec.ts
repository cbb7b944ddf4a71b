import { GroupForms, toldGroups } from './told-groups';

const K = 5;
const group = (seen: number, touched: number, independent: number): GroupForms => ({
  responses: seen + touched + independent,
  seen,
  independent,
});

describe('the groups of a report that are told', () => {
  it('hold k independent forms, or forms alone that the agency has seen', () => {
    const [seen, touched, many] = [group(2, 0, 0), group(1, 9, 4), group(0, 1, 9)];
    expect(toldGroups([seen, touched, many], K)).not.toContain(touched);
    expect(toldGroups([seen, many], K)).toEqual([seen, many]);
  });

  it('leave no rest of the whole that is too small: the next smallest is withheld with it', () => {
    const [one, six, nine] = [group(0, 0, 1), group(0, 0, 6), group(0, 0, 9)];
    expect(toldGroups([one, six, nine], K)).toEqual([nine]);
    expect(toldGroups([group(0, 0, 3), group(0, 0, 4), six, nine], K)).toEqual([six, nine]);
    expect(toldGroups([one, six], K)).toEqual([]);
  });

  it('are all of them for the examiner', () => {
    expect(toldGroups([group(0, 1, 0), group(0, 0, 1)], 0)).toHaveLength(2);
  });
});
