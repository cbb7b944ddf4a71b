import { day } from '@hailong/kernel';
import type { RoundSpan } from '@hailong/surveys/domain';
import { contactIsOver } from './contact-period';

const round = (state: RoundSpan['state'], from: string, to: string): RoundSpan => ({
  ...{ roundId: 1, participants: [7], state },
  window: { from: day(from), to: day(to) },
});
const YEAR = ['2026-01-01', '2026-12-31'] as const;
const SPRING = ['2026-01-01', '2026-05-31'] as const;

describe('a contact of a dossier finished on 31 May', () => {
  it.each([
    ['is stored before any round asks for that day', [], false],
    ['is kept beside a closed round over other days', [round('closed', '2025-01-01', '2026-05-30')], false],
    ['is over when the only round over that day has closed', [round('closed', ...SPRING)], true],
    ['is over when the round is final', [round('final', ...SPRING)], true],
    ['is kept for another round that is open', [round('closed', ...SPRING), round('open', ...YEAR)], false],
    ['is kept for another one that is drafted', [round('draft', ...YEAR), round('closed', ...SPRING)], false],
    [
      'is over when the open round is over other days',
      [round('closed', ...SPRING), round('open', '2026-06-01', '2026-12-31')],
      true,
    ],
  ])('%s', (_, rounds, over) => {
    expect(contactIsOver(day('2026-05-31'), rounds)).toBe(over);
  });
});
