import type { IntakeDb } from '@hailong/database';
import { IntakeGate } from './intake-gate';

describe('a made-up token', () => {
  it('costs us a look into the database only so often, however many of them come', async () => {
    let looks = 0;
    const door = { read: () => Promise.resolve(void (looks += 1)) } as unknown as IntakeDb;
    const options = { burst: 1000, perMinute: 1, shortestSeconds: 1, tickets: 'accepted' } as const;
    const gate = new IntakeGate(door, options, { now: () => new Date(0) });
    const form = { agencyCode: 'P.1', channel: 'kiosk' } as const;
    for (let at = 0; at < 100; at += 1)
      try {
        await gate.pass({ address: '203.0.113.9', counter: `made up ${at}` }, [form]);
      } catch {
        // Held, as it should be.
      }
    expect(looks).toBe(20);
  });
});
