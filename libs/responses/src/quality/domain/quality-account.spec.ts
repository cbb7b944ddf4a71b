import { CHANNELS } from '@hailong/surveys/domain';
import { QualityAccount } from './quality-account';
import { bitOf } from '@hailong/surveys/domain';
import { grid } from './small-form.spec-data';

const FORM = grid(4);
const [PAPER, ONLINE] = [CHANNELS.numberOf('paper'), CHANNELS.numberOf('online')];
const NO_TEXTS = { texts: 0, comments: 0 };

function accountOf(
  ...responses: readonly {
    channel?: number;
    operator?: string;
    enteredBy?: number;
    flags?: number;
    sheet: string;
    times?: number;
  }[]
) {
  const account = new QualityAccount();
  for (const { channel = PAPER, operator = null, enteredBy = null, ...rest } of responses) {
    const { flags = 0, sheet, times = 1 } = rest;
    for (let n = 0; n < times; n += 1)
      account.add({ channel, operator, enteredBy, flags, formClass: 1, sheet }, FORM);
  }
  return account.report(NO_TEXTS);
}

describe('the account of signs', () => {
  it('counts flagged responses once and each of their signs, by channel and by operator', () => {
    const both = bitOf('STRAIGHT_LINE') + bitOf('BURST');
    const report = accountOf(
      { sheet: '4444', operator: 'an', flags: both },
      { sheet: '4345', operator: 'an' },
      { sheet: '4444', channel: ONLINE, flags: bitOf('BURST') },
    );
    expect(report).toMatchObject({ responses: 3, flagged: 2 });
    expect(report.signs.filter(({ responses }) => responses > 0)).toEqual([
      { sign: 'STRAIGHT_LINE', responses: 1 },
      { sign: 'BURST', responses: 2 },
    ]);
    expect(report.channels).toMatchObject([
      { channel: ONLINE, responses: 1, flagged: 1 },
      { channel: PAPER, responses: 2, flagged: 1 },
    ]);
    expect(report.operators).toMatchObject([{ operator: 'an', responses: 2, flagged: 1 }]);
  });

  it('counts the forms of each entrant, agencies before collecting bodies, and leaves out what respondents sent', () => {
    const { entrants } = accountOf(
      { sheet: '4444', enteredBy: -2, flags: bitOf('STRAIGHT_LINE') },
      { sheet: '4345', enteredBy: 7, times: 2 },
      { sheet: '4345', channel: ONLINE },
    );
    expect(entrants).toMatchObject([
      { enteredBy: 7, responses: 2, flagged: 0 },
      { enteredBy: -2, responses: 1, flagged: 1 },
    ]);
  });

  it('names the channel with clearly more all-highest forms than the others', () => {
    const report = accountOf(
      { sheet: '5555', times: 30 },
      { sheet: '4355', channel: ONLINE, times: 25 },
      { sheet: '5555', channel: ONLINE, times: 5 },
    );
    expect(report.channels).toMatchObject([
      { channel: ONLINE, allHighest: 5, standsOut: false },
      { channel: PAPER, allHighest: 30, meanSpread: 0, standsOut: true },
    ]);
  });

  it('does not take chance for a difference', () => {
    const { channels } = accountOf(
      { sheet: '5555', times: 4 },
      { sheet: '4355', times: 6 },
      { sheet: '5555', channel: ONLINE, times: 3 },
      { sheet: '4355', channel: ONLINE, times: 7 },
    );
    expect(channels.map(({ standsOut }) => standsOut)).toEqual([false, false]);
  });

  it('says nothing of what fewer than five answered, and nothing from which it could be told', () => {
    const report = accountOf({ sheet: '5555', times: 4 }, { sheet: '4355', channel: ONLINE, times: 50 });
    const [online, paper] = report.channels;
    expect(online).toMatchObject({ allHighest: 0 });
    expect(paper).not.toHaveProperty('allHighest');
    expect(paper).not.toHaveProperty('meanSpread');
    expect(report).not.toHaveProperty('allHighest');
    expect(JSON.stringify(report)).not.toContain('5555');
    // Beside four forms, of a channel that stands out one would know how the four were answered.
    const beside = accountOf({ sheet: '5555', times: 50 }, { sheet: '4355', channel: ONLINE, times: 4 });
    expect(beside.channels.map(({ standsOut }) => standsOut)).toEqual([false, false]);
  });

  it('names an operator whose forms follow a few patterns, from twenty forms on', () => {
    const various = Array.from({ length: 25 }, (_, at) => ({
      sheet: (at + 3125).toString(5).slice(-4).replace(/0/g, '5'),
      operator: 'binh',
    }));
    const { operators } = accountOf({ sheet: '4445', operator: 'an', times: 25 }, ...various, {
      sheet: '4444',
      operator: 'chi',
      times: 19,
    });
    expect(operators.map(({ operator, fewPatterns }) => [operator, fewPatterns])).toEqual([
      ['an', true],
      ['binh', false],
      ['chi', false],
    ]);
    expect(operators[2]).toMatchObject({ variety: undefined });
  });
});
