import { CalendarDay, day } from '@hailong/kernel';
import { acceptsOn } from './accepts-on';
import { round } from './spec-samples';
import { Channel, CHANNELS } from './channel';
import { ROUND_STATES, RoundState, SurveyRound } from './survey-round';

const midway = day('2024-09-15');

describe('a round accepts answers', () => {
  const refusal = (on: string, channel: Channel = 'online', state: RoundState = 'open') =>
    acceptsOn(round, state, on as CalendarDay, channel);

  it('from its first to its last day, both included', () => {
    expect(['2024-07-31', '2024-08-01', '2024-10-31', '2024-11-01'].map((on) => refusal(on)?.code)).toEqual([
      'ROUND_WINDOW_NOT_BEGUN',
      undefined,
      undefined,
      'ROUND_WINDOW_OVER',
    ]);
  });

  it('and says its window in Vietnamese days', () => {
    expect(refusal('2024-07-31')?.vi).toContain('từ ngày 01/08/2024 đến hết ngày 31/10/2024');
    expect(refusal('2024-11-01')?.vi).toContain('từ ngày 01/08/2024 đến hết ngày 31/10/2024');
  });

  it('on paper, by post, from interviewers and on the telephone until the last day of entry', () => {
    const late = CHANNELS.keys.filter((channel) => refusal('2024-11-05', channel) === undefined);
    expect(late).toEqual(['paper', 'post', 'interview', 'phone']);
    expect(refusal('2024-11-06', 'paper')?.vi).toContain('05/11/2024');
    const without = { ...round, window: { opensOn: round.window.opensOn, closesOn: round.window.closesOn } };
    expect(acceptsOn(without, 'open', day('2024-11-01'), 'paper')?.code).toBe('ROUND_WINDOW_OVER');
  });

  it('only while it is open', () => {
    expect(ROUND_STATES.keys.map((state) => refusal('2024-09-15', 'paper', state)?.code)).toEqual([
      'ROUND_NOT_OPEN',
      undefined,
      'ROUND_CLOSED',
      'ROUND_CLOSED',
    ]);
  });

  it('only through its channels', () => {
    const online: SurveyRound = { ...round, channels: ['online'] };
    expect(acceptsOn(online, 'open', midway, 'kiosk')).toMatchObject({ code: 'CHANNEL_NOT_OFFERED' });
    expect(acceptsOn(online, 'open', midway, 'online')).toBeUndefined();
  });
});
