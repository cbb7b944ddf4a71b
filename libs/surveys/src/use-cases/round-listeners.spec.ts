import { AgencyScope } from '../../../database/src/doors/scope';
import { Problem, problem } from '@hailong/kernel';
import { RoundRecord } from '../domain/round-record';
import { RoundFollowers } from './round-listeners';

const ROUND = { roundId: 1 } as RoundRecord;
const SCOPE = AgencyScope.of(1, 'tester');

function followersOf(...all: Parameters<RoundFollowers['add']>[0][]): RoundFollowers {
  const followers = new RoundFollowers();
  all.forEach((each) => followers.add(each));
  return followers;
}

describe('those who follow a round', () => {
  const done: string[] = [];
  const acts = (name: string) => () => {
    done.push(name);
    return Promise.resolve([]);
  };
  const found =
    (...problems: Problem[]) =>
    () =>
      Promise.resolve(problems);
  const no = problem('NO', '', 'không', 'no');
  beforeEach(() => done.splice(0));

  it('do nothing while one of them finds something in the way, and all problems are told', async () => {
    const followers = followersOf(
      { before: acts('cells') },
      { check: found(no), before: acts('keys') },
      { check: found(no) },
    );
    expect(await followers.before('open', ROUND, SCOPE)).toEqual([no, no]);
    expect(done).toEqual([]);
  });

  it('all act after the step though one of them fails, the last that signed up first, and the failure is told', async () => {
    const followers = followersOf(
      { after: async () => void (await acts('targets')()) },
      { after: () => Promise.reject(new Error('broken')) },
      { after: async () => void (await acts('keys')()) },
    );
    await expect(followers.after('close', ROUND, SCOPE)).rejects.toThrow('broken');
    expect(done).toEqual(['keys', 'targets']);
  });

  it('do nothing more once one of them is refused in the middle', async () => {
    const followers = followersOf({ before: found(no) }, { before: acts('keys') });
    expect(await followers.before('open', ROUND, SCOPE)).toEqual([no]);
    expect(done).toEqual([]);
  });
});
