import { AgencyScope } from '../../../database/src/doors/scope';
import { Problem } from '@hailong/kernel';
import { RoundRecord } from '../domain/round-record';
import { RoundListeners } from './round-listeners';

const ROUND = { roundId: 1 } as RoundRecord;
const SCOPE = AgencyScope.of(1, 'tester');

function listenersOf(...all: Parameters<RoundListeners['add']>[0][]): RoundListeners {
  const listeners = new RoundListeners();
  all.forEach((each) => listeners.add(each));
  return listeners;
}

describe('the listeners of a round', () => {
  const done: string[] = [];
  const acts = (name: string) => () => {
    done.push(name);
    return Promise.resolve([]);
  };
  const found =
    (...problems: Problem[]) =>
    () =>
      Promise.resolve(problems);
  const no = { code: 'NO', place: '', vi: 'không', en: 'no' };
  beforeEach(() => done.splice(0));

  it('no listener acts while any of them finds something in the way, and all problems are reported', async () => {
    const listeners = listenersOf(
      { before: acts('cells') },
      { check: found(no), before: acts('keys') },
      { check: found(no) },
    );
    expect(await listeners.before('open', ROUND, SCOPE)).toEqual([no, no]);
    expect(done).toEqual([]);
  });

  it('all listeners act after the step though one fails, the last registered first, and the failure is reported', async () => {
    const listeners = listenersOf(
      { after: async () => void (await acts('targets')()) },
      { after: () => Promise.reject(new Error('broken')) },
      { after: async () => void (await acts('keys')()) },
    );
    await expect(listeners.after('close', ROUND, SCOPE)).rejects.toThrow('broken');
    expect(done).toEqual(['keys', 'targets']);
  });

  it('no further listener acts once one has refused in the middle', async () => {
    const listeners = listenersOf({ before: found(no) }, { before: acts('keys') });
    expect(await listeners.before('open', ROUND, SCOPE)).toEqual([no]);
    expect(done).toEqual([]);
  });
});
