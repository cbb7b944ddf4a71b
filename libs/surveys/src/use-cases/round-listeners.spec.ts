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

  it('works that follow a step are owed by it, those of the last registered listener first', () => {
    const run = async () => void (await acts('work')());
    const [secrets, targets] = [
      { work: 'secrets', steps: ['close', 'finalise'], run },
      { work: 'targets', steps: ['open', 'close'], run },
    ] as const;
    const listeners = listenersOf({ after: targets }, {}, { after: secrets });
    expect(listeners.owedAfter('close')).toEqual([
      { step: 'close', work: 'secrets' },
      { step: 'close', work: 'targets' },
    ]);
    expect(listeners.owedAfter('open')).toEqual([{ step: 'open', work: 'targets' }]);
    expect(listeners.followUp('secrets')).toBe(secrets);
    expect(listeners.followUp('blocks')).toBeUndefined();
  });

  it('no further listener acts once one has refused in the middle', async () => {
    const listeners = listenersOf({ before: found(no) }, { before: acts('keys') });
    expect(await listeners.before('open', ROUND, SCOPE)).toEqual([no]);
    expect(done).toEqual([]);
  });
});
