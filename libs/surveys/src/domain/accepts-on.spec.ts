import { CalendarDay, day } from '@hailong/kernel';
import { acceptsOn, fieldedOn, takesProvenFormsAlone } from './accepts-on';
import { round } from './spec-samples';
import { Channel, CHANNELS } from './channel';
import { ROUND_STATES, RoundState, SurveyRound } from './survey-round';

const midway = day('2024-09-15');

describe('a round accepts answers', () => {
  const refusal = (on: string, channel: Channel = 'online', state: RoundState = 'open') =>
    acceptsOn(round, state, on as CalendarDay, channel);

  it('from its first to its last day, both included', () => {
    expect(['2024-07-31', '2024-08-01', '2024-10-31', '2024-11-01'].map((on) => refusal(on)?.code)).toEqual([
      'ROUND_WINDOW_NOT_OPEN',
      undefined,
      undefined,
      'ROUND_WINDOW_EXPIRED',
    ]);
  });

  it('and says its window in Vietnamese days', () => {
    expect(refusal('2024-07-31')?.vi).toContain('từ ngày 01/08/2024 đến hết ngày 31/10/2024');
    expect(refusal('2024-11-01')?.vi).toContain('từ ngày 01/08/2024 đến hết ngày 31/10/2024');
  });

  it('a round accepts forms on paper, by post, from interviewers and on the telephone until the last day of entry', () => {
    const late = CHANNELS.keys.filter((channel) => refusal('2024-11-05', channel) === undefined);
    expect(late).toEqual(['paper', 'post', 'interview', 'phone']);
    expect(refusal('2024-11-06', 'paper')?.vi).toContain('05/11/2024');
    const without = { ...round, window: { opensOn: round.window.opensOn, closesOn: round.window.closesOn } };
    expect(acceptsOn(without, 'open', day('2024-11-01'), 'paper')?.code).toBe('ROUND_WINDOW_EXPIRED');
  });

  it('a round accepts answers only while it is open', () => {
    expect(ROUND_STATES.keys.map((state) => refusal('2024-09-15', 'paper', state)?.code)).toEqual([
      'ROUND_NOT_OPEN',
      undefined,
      'ROUND_CLOSED',
      'ROUND_CLOSED',
    ]);
  });

  it('of people only where it is no demonstration, and of the simulator there too', () => {
    const demonstration: SurveyRound = { ...round, demonstration: true };
    const codes = CHANNELS.keys.flatMap((channel) =>
      ROUND_STATES.keys.map((state) => acceptsOn(demonstration, state, midway, channel)?.code),
    );
    expect(new Set(codes)).toEqual(new Set(['DEMONSTRATION_NOT_OPEN']));
    expect(acceptsOn(demonstration, 'open', midway, 'paper', midway)?.code).toBe('DEMONSTRATION_NOT_OPEN');
    expect(fieldedOn(demonstration, 'open', midway, 'paper')).toBeUndefined();
    expect(fieldedOn(demonstration, 'closed', midway, 'paper')?.code).toBe('ROUND_CLOSED');
  });

  it('only through its channels', () => {
    const online: SurveyRound = { ...round, channels: ['online'] };
    expect(acceptsOn(online, 'open', midway, 'kiosk')).toMatchObject({ code: 'CHANNEL_NOT_OPEN' });
    expect(acceptsOn(online, 'open', midway, 'kiosk')?.vi).not.toMatch(/kiosk|online|"/);
    expect(acceptsOn(online, 'open', midway, 'online')).toBeUndefined();
  });

  describe('that an official enters', () => {
    const entry = (receivedOn: string, enteredOn: string, channel: Channel = 'paper') =>
      acceptsOn(round, 'open', day(receivedOn), channel, day(enteredOn));

    it('are typed in until the last day of entry, and not on the day after, through every channel', () => {
      const refusals = CHANNELS.keys.map((channel) => [
        entry('2024-10-31', '2024-11-05', channel)?.code,
        entry('2024-10-31', '2024-11-06', channel)?.code,
      ]);
      const asked = round.channels.length;
      expect(refusals.filter(([until]) => until === undefined)).toHaveLength(asked);
      expect(refusals.filter(([, after]) => after === 'ENTRY_EXPIRED')).toHaveLength(asked);
      expect(entry('2024-10-31', '2024-11-06')?.vi).toContain('hết ngày 05/11/2024');
    });

    it('were received in the window of the respondents, whenever they are typed in', () => {
      const days = ['2024-07-31', '2024-08-01', '2024-10-31', '2024-11-01'];
      expect(days.map((received) => entry(received, '2024-11-02')?.code)).toEqual([
        'RECEIVED_DAY_OUTSIDE',
        undefined,
        undefined,
        'RECEIVED_DAY_OUTSIDE',
      ]);
      expect(entry('2024-07-31', '2024-11-02')).toMatchObject({
        place: 'receivedOn',
        vi: expect.stringContaining('Phiếu nhận ngày 31/07/2024') as string,
      });
    });

    it('were not received after the day of entry', () => {
      expect(entry('2024-09-02', '2024-09-01')?.code).toBe('RECEIVED_DAY_TOO_LATE');
    });
  });
});

describe('forms of a round', () => {
  it('are all of invited people where no other form is taken and officials type none in', () => {
    expect(takesProvenFormsAlone({ access: 'invited', channels: ['online', 'kiosk'] })).toBe(true);
    expect(takesProvenFormsAlone({ access: 'invited', channels: ['online', 'paper'] })).toBe(false);
    expect(takesProvenFormsAlone({ access: 'open', channels: ['online'] })).toBe(false);
    expect(takesProvenFormsAlone({ channels: ['online'] })).toBe(false);
  });
});
