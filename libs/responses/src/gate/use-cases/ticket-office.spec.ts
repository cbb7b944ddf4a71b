import { Sealing } from '@hailong/secrets';
import { Submission } from '../../intake/domain/submission';
import { TicketDemand } from '../gate-options';
import { TicketOffice } from './ticket-office';

const DAY = 86_400_000;
const TARGET = { roundId: 7, agencyCode: 'P.1' };
/** Form of a stranger, to a round that is open to all. */
const OPEN = { atCounter: false, openToAll: true };
const INVITED = { atCounter: false, openToAll: false };

describe('the key of a form that comes in', () => {
  let now = Date.UTC(2026, 7, 1);
  const office = (tickets: TicketDemand) =>
    new TicketOffice(
      new Sealing(Buffer.alloc(32, 1)),
      { burst: 1, perMinute: 1, shortestSeconds: 3, atOnce: 1, mostReading: 1, tickets },
      { now: () => new Date(now) },
    );
  const form = (key: string, changes: Partial<Submission> = {}): Submission => ({
    ...{ ...TARGET, key, group: 'citizens', channel: 'online', answers: [] },
    ...changes,
  });
  const credential = { credential: { nonce: 'n', signature: 's' } };

  it('is good although its ticket is older than a day, unless tickets are demanded', () => {
    const ticket = office('accepted').issue(TARGET) ?? '';
    now += DAY + 1000;
    expect(office('accepted').inspect(form(ticket), OPEN)).toEqual({ ok: true });
    expect(office('required').inspect(form(ticket), OPEN)).toMatchObject({
      problem: { code: 'TICKET_UNUSABLE' },
    });
  });

  it('is demanded in rounds that are open to all, unless the host wants it everywhere or nowhere', () => {
    const made = form('x'.repeat(32));
    const taken = (tickets: TicketDemand) =>
      [OPEN, INVITED].map((circumstances) => office(tickets).inspect(made, circumstances).ok);
    expect(taken('open-rounds')).toEqual([false, true]);
    expect(taken('required')).toEqual([false, false]);
    expect(taken('accepted')).toEqual([true, true]);
  });

  it('a form with the proof of an invitation is taken with an old, a fresh and a changed ticket', () => {
    const ticket = office('required').issue(TARGET) ?? '';
    const changed = ticket.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    for (const key of [ticket, changed])
      expect(office('required').inspect(form(key, credential), OPEN)).toMatchObject({ ok: true });
    expect(office('required').inspect(form(changed), OPEN)).toMatchObject({ ok: false });
    now += DAY + 1000;
    expect(office('required').inspect(form(ticket, credential), OPEN)).toEqual({ ok: true });
  });

  it.each([
    ['online', false, 'TICKET_UNUSABLE'],
    ['app', false, 'TICKET_UNUSABLE'],
    ['kiosk', false, 'COUNTER_MISSING'],
    ['kiosk', true, undefined],
  ] as const)(
    'made by a client, from %s, at a counter: %s, where tickets are demanded: %s',
    (channel, atCounter, code) => {
      const inspected = office('required').inspect(form('x'.repeat(32), { channel }), {
        ...INVITED,
        atCounter,
      });
      expect(inspected.ok ? undefined : inspected.problem.code).toBe(code);
      expect(office('accepted').inspect(form('x'.repeat(32), { channel }), OPEN).ok).toBe(true);
    },
  );
});
