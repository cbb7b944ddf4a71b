import type { ListCounts } from '@hailong/dossiers/domain';
import { CHANNELS, Channel } from '@hailong/surveys/domain';
import { listReturns } from './list-returns';
import { TalliedForms } from './progress-counts';

const list = (changes: Partial<ListCounts> = {}): ListCounts => ({
  ...{ group: 'doanh-nghiep', members: 120, reachable: 0, objecting: 0 },
  ...{ asked: 100, byHand: 60, byPost: 40, undeliverable: 10 },
  ...changes,
});
const tally = (channel: Channel, changes: Partial<TalliedForms>): TalliedForms => ({
  ...{ agencyId: 1, group: 1, channel: CHANNELS.numberOf(channel), field: 0, procedureGroup: 0 },
  ...{ counted: 0, surplus: 0, invalid: 0, screenedOut: 0 },
  ...changes,
});
const GROUPS = ['dan', 'doanh-nghiep'];

describe('the forms that came back of a list', () => {
  it('the forms of the group are counted by channel, blank ones too, and shared by the members that were reached', () => {
    const tallies = [
      tally('paper', { counted: 30, invalid: 3 }),
      tally('post', { counted: 11, surplus: 1 }),
      tally('paper', { counted: 500, group: 0 }),
    ];
    expect(listReturns([list()], tallies, GROUPS)).toEqual([
      {
        ...list(),
        returned: 45,
        channels: [
          { channel: 'paper', returned: 33 },
          { channel: 'post', returned: 12 },
        ],
        share: 0.5,
      },
    ]);
  });

  it('there is no share where no member was asked, or none was reached', () => {
    for (const counts of [list({ asked: 0, undeliverable: 0 }), list({ asked: 10 })])
      expect(listReturns([counts], [], GROUPS)[0]).not.toHaveProperty('share');
  });
});
