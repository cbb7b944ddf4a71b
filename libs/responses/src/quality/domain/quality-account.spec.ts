import { CHANNELS, FORM_CLASSES } from '@hailong/surveys/domain';
import { QualityAccount } from './quality-account';
import { bitOf } from '@hailong/surveys/domain';
import { grid } from './small-form.spec-data';

const FORM = grid(4);
const [PAPER, ONLINE] = [CHANNELS.numberOf('paper'), CHANNELS.numberOf('online')];
const NO_TEXTS = { texts: 0, comments: 0 };

const [SEEN, TOUCHED, INDEPENDENT] = FORM_CLASSES.keys.map(FORM_CLASSES.numberOf);

interface Forms {
  readonly channel?: number;
  readonly operator?: string;
  readonly enteredBy?: number;
  readonly formClass?: number;
  readonly flags?: number;
  readonly sheet?: string;
  readonly times?: number;
}

function filled(responses: readonly Forms[]): QualityAccount {
  const account = new QualityAccount();
  for (const { channel = PAPER, operator = null, enteredBy = null, ...rest } of responses) {
    const { flags = 0, formClass = TOUCHED ?? 1, sheet = '4345', times = 1 } = rest;
    for (let n = 0; n < times; n += 1)
      account.add({ channel, operator, enteredBy, flags, formClass, sheet }, FORM);
  }
  return account;
}

function accountOf(...responses: readonly Forms[]) {
  return filled(responses).report(NO_TEXTS);
}

/** Report as people read it, k = 5, of a round that asks on paper and online. */
function toldOf(...responses: readonly Forms[]) {
  return filled(responses).report(NO_TEXTS, { smallest: 5, channels: [ONLINE, PAPER] });
}

/** Independent forms of a channel, operator and entrant, three of them with a sign. */
function independent(times: number, of: Forms): readonly Forms[] {
  const all = { ...of, formClass: INDEPENDENT };
  return [
    { ...all, times: Math.min(times, 3), flags: bitOf('BURST') },
    { ...all, times: Math.max(0, times - 3) },
  ];
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

describe('the account of signs that people read', () => {
  const seen: readonly Forms[] = [
    {
      channel: PAPER,
      operator: 'an',
      enteredBy: 7,
      formClass: SEEN,
      times: 2,
      flags: bitOf('STRAIGHT_LINE'),
    },
    { channel: PAPER, operator: 'an', enteredBy: 7, formClass: SEEN, times: 4 },
  ];

  it('tells the forms that the agency has seen part by part, and the others where every part holds k independent ones', () => {
    const few = toldOf(...seen, ...independent(20, { channel: ONLINE }));
    expect(few).toMatchObject({ responses: 26, flagged: 5 });
    expect(few.channels).toMatchObject([{ channel: PAPER, responses: 6, flagged: 2 }]);
    const many = toldOf(
      ...seen,
      ...independent(20, { channel: ONLINE }),
      ...independent(5, { channel: PAPER }),
    );
    expect(many.channels).toMatchObject([
      { channel: ONLINE, responses: 20, flagged: 3 },
      { channel: PAPER, responses: 11, flagged: 5 },
    ]);
  });

  it('reads the same, whether none or fewer than k of its unseen forms came through a channel', () => {
    const through = (paper: number) =>
      toldOf(
        ...seen,
        ...independent(20 - paper, { channel: ONLINE }),
        ...independent(paper, { channel: PAPER, sheet: '5555' }),
      );
    const channels = [0, 1, 2, 3, 4].map((paper) => through(paper).channels);
    for (const other of channels.slice(1)) expect(other).toEqual(channels[0]);
    expect(through(5).channels).not.toEqual(channels[0]);
  });

  it('reads the same, whether fewer than k forms were typed in by another operator and entrant or by more than these', () => {
    const typed = (few: number) => {
      const post = { operator: 'post', enteredBy: -2 };
      const report = toldOf(
        ...seen,
        ...independent(20 - few, {}),
        ...independent(few, post),
        ...independent(3, { operator: 'vien', enteredBy: -3 }),
      );
      return { operators: report.operators, entrants: report.entrants };
    };
    expect(typed(1).entrants).toMatchObject([{ enteredBy: 7, responses: 6, flagged: 2 }]);
    for (const few of [0, 2, 3, 4, 10]) expect(typed(few)).toEqual(typed(1));
  });
});
