import type { ListCounts } from '@hailong/dossiers/domain';
import { CHANNELS, Channel } from '@hailong/surveys/domain';
import { listReturns } from './list-returns';
import { nightOf, receivedOf, seenOf } from './progress.spec-data';

const list = (changes: Partial<ListCounts> = {}): ListCounts => ({
  ...{ group: 'doanh-nghiep', members: 120, reachable: 0, objecting: 0 },
  ...{ asked: 100, byHand: 60, byPost: 40, undeliverable: 10 },
  ...changes,
});
const by = (channel: Channel) => CHANNELS.numberOf(channel);
const GROUPS = ['dan', 'doanh-nghiep'];

describe('the forms that came back of a list', () => {
  it('the forms of the group are counted by channel, each by itself, and shared by the members that were reached', () => {
    const received = receivedOf(
      [
        seenOf({ group: 1, channel: by('paper'), seen: 30 }),
        seenOf({ group: 0, channel: by('paper'), seen: 500 }),
      ],
      [
        nightOf({ others: 515 }),
        nightOf({ group: 1, others: 15 }),
        nightOf({ group: 1, channel: by('post'), others: 10 }),
      ],
    );
    expect(listReturns(1, [list()], received, GROUPS)).toEqual([
      {
        ...list(),
        returned: 45,
        channels: [
          { channel: 'paper', returned: 30 },
          { channel: 'post', returned: 10 },
        ],
        share: 0.5,
      },
    ]);
  });

  it('there is no share where no member was asked, or none was reached', () => {
    for (const counts of [list({ asked: 0, undeliverable: 0 }), list({ asked: 10 })])
      expect(listReturns(1, [counts], receivedOf([]), GROUPS)[0]).not.toHaveProperty('share');
  });
});
