import { daysBetween } from '@hailong/kernel';
import { CHANNELS } from '@hailong/surveys/domain';
import { compileForm, fillSheet } from '@hailong/questionnaires/domain';
import { simulatedAgencies } from './population';
import { SIMULATED } from './remarks';
import { SimulatedForm, SimulationInput } from './simulated-form';
import { simulateForms } from './simulated-population';
import { CITIZENS, forms, INPUT, PEERS } from './small-province.spec-data';

function answerTo(form: SimulatedForm, item: string) {
  return form.answers.find((answer) => answer.item === item);
}

describe('the same seed', () => {
  it('gives the same forms, also when they are taken one by one', () => {
    const whole = forms();
    const oneByOne: SimulatedForm[] = [];
    for (const form of simulateForms(INPUT)) oneByOne.push(form);
    expect(oneByOne).toEqual(whole);
  });

  it('begins a longer simulation with the forms of a shorter one', () => {
    expect(forms({ responses: 500 }).slice(0, 400)).toEqual(forms());
  });

  it('keeps the true level of an agency when others join', () => {
    const [alone] = simulatedAgencies({ ...INPUT, agencies: [{ agencyId: 107 }] });
    expect(simulatedAgencies(INPUT)).toContainEqual(alone);
  });

  it('gives the same forms in every release: the first one of seed 2026 is this', () => {
    const [first] = forms({ responses: 1 });
    expect(first).toMatchObject({
      agencyId: 100,
      channel: 'online',
      answeredOn: '2026-10-13',
      key: '96919ab7-5798-42b9-bcba-27f90da87750',
    });
  });
});

it('another seed gives other forms', () => {
  const other = forms({ seed: 2027 });
  expect(other).not.toEqual(forms());
  expect(other.map(({ answers }) => answers)).not.toEqual(forms().map(({ answers }) => answers));
});

describe('every form', () => {
  const many = forms({ responses: 4000 });

  it('passes the check of its questionnaire', () => {
    const compiled = new Map([
      ['citizens', compileForm(CITIZENS)],
      ['peers', compileForm(PEERS)],
    ]);
    const refused = many.flatMap((form) => {
      const verdict = fillSheet(compiled.get(form.group) ?? compileForm(CITIZENS), form.answers);
      return verdict.ok ? [] : verdict.problems;
    });
    expect(refused).toEqual([]);
  });

  it('has a key of its own in the shape of a random UUID', () => {
    expect(new Set(many.map(({ key }) => key)).size).toBe(many.length);
    for (const { key } of many) {
      expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  });

  it('is answered on a day of the window, on the first and the last too', () => {
    const days = many.map(({ answeredOn }) => answeredOn);
    expect(days.every((of) => INPUT.window.from <= of && of <= INPUT.window.to)).toBe(true);
    expect(new Set(days).size).toBe(daysBetween(INPUT.window.from, INPUT.window.to) + 1);
  });

  it('says of every text that it is simulated', () => {
    const texts = many.flatMap(({ answers }) => answers.flatMap(({ text }) => text ?? []));
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.every((text) => text.startsWith(SIMULATED))).toBe(true);
  });

  it('leaves 1 to 4 % of optional items blank and uses "does not apply" where it is offered', () => {
    const citizens = many.filter(({ group }) => group === 'citizens');
    const blank = citizens.filter((form) => answerTo(form, 'Q1') === undefined).length / citizens.length;
    const notApplicable =
      citizens.filter((form) => answerTo(form, 'NA')?.notApplicable).length / citizens.length;
    expect(blank).toBeGreaterThan(0.005);
    expect(blank).toBeLessThan(0.05);
    expect(notApplicable).toBeGreaterThan(0.03);
    expect(notApplicable).toBeLessThan(0.35);
  });

  it('comes through every channel and from every group, in the shares asked for', () => {
    expect(new Set(many.map(({ channel }) => channel)).size).toBe(CHANNELS.keys.length);
    const peers = many.filter(({ group }) => group === 'peers').length / many.length;
    expect(peers).toBeGreaterThan(0.07);
    expect(peers).toBeLessThan(0.13);
  });

  it('is rarely filled at a counter on a weekend', () => {
    const weekend = (of: string) => [0, 6].includes(new Date(`${of}T00:00:00Z`).getUTCDay());
    const shareAtWeekend = (channel: string) => {
      const those = many.filter((form) => form.channel === channel);
      return those.filter(({ answeredOn }) => weekend(answeredOn)).length / those.length;
    };
    expect(shareAtWeekend('kiosk')).toBeLessThan(0.05);
    expect(shareAtWeekend('online')).toBeGreaterThan(0.15);
  });
});

describe('what cannot be simulated', () => {
  it.each<[string, Partial<SimulationInput>]>([
    ['nobody', { agencies: [] }],
    ['no group', { groups: [] }],
    ['no channel', { channels: [] }],
    ['a reversed window', { window: { from: INPUT.window.to, to: INPUT.window.from } }],
    ['half a form', { responses: 0.5 }],
    ['a broken seed', { seed: 0.5 }],
  ])('is refused: %s', (_, change) => {
    expect(() => simulateForms({ ...INPUT, ...change })).toThrow(RangeError);
  });
});
