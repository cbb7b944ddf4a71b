import { ReadinessFacts, judgeReadiness } from './readiness';

const GOOD: ReadinessFacts = {
  probe: { reachable: true, afterMs: 1, intakeRole: 'hailong_intake' },
  queue: { length: 0, limit: 10 },
  deliveriesWaiting: { count: 3, oldestSeconds: 90_000 },
  stopping: false,
};
const codesOf = (changes: Partial<ReadinessFacts>) =>
  judgeReadiness({ ...GOOD, ...changes }).reasons.map(({ code }) => code);

describe('readiness', () => {
  it('a process is ready when nothing stands in the way, however late its messages are', () => {
    expect(judgeReadiness(GOOD)).toMatchObject({ ready: true, reasons: [] });
  });

  it('a process is not ready where forms could not be stored, and says why', () => {
    const probe = { reachable: true, afterMs: 1 };
    expect(codesOf({ probe: { reachable: false, afterMs: 2000 } })).toEqual(['DATABASE']);
    expect(codesOf({ probe: { ...probe, intakeRole: 'hailong_app' } })).toEqual(['INTAKE_LINE']);
    expect(codesOf({ probe })).toEqual(['INTAKE_LINE']);
    expect(codesOf({ queue: { length: 10, limit: 10 } })).toEqual(['QUEUE']);
    expect(codesOf({ stopping: true })).toEqual(['STOPPING']);
  });

  it('a pooler that drops the role of the start packet is named with what to do', () => {
    const { reasons } = judgeReadiness({
      ...GOOD,
      probe: { reachable: true, afterMs: 1, intakeRole: 'hailong_app' },
    });
    expect(reasons[0]?.en).toMatch(/role hailong_app instead of hailong_intake; .*pooler/);
  });
});
