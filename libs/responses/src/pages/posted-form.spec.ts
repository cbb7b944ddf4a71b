import { readPostedForm, whyNoForm } from './posted-form';

const answersOf = (fields: object) => readPostedForm({ ...fields }).answers;

describe('a form that a browser without scripts posts', () => {
  it('has a list of options for a multiple choice, with one tick as with two, and with a text beside them', () => {
    expect(answersOf({ 'm.A': 'x' })).toEqual([{ item: 'A', options: ['x'] }]);
    expect(answersOf({ 'm.A': ['x', 'y'] })).toEqual([{ item: 'A', options: ['x', 'y'] }]);
    expect(answersOf({ 'm.A': 'other', 't.A': 'Khác' })).toEqual([
      { item: 'A', options: ['other'], text: 'Khác' },
    ]);
    expect(answersOf({ 'm.A': '.' })).toEqual([{ item: 'A', notApplicable: true }]);
  });

  it('has what a long list became on its way through the parser of Express', () => {
    const ticked = Object.fromEntries(Array.from({ length: 25 }, (_, at) => [`${at}`, `o${at}`]));
    expect(answersOf({ 'm.A': ticked })).toMatchObject([{ options: Object.values(ticked) }]);
  });

  it('keeps a text that stands before its choice, and reads a decimal comma', () => {
    expect(answersOf({ 't.A': 'Khác', 'q.A': 'other', 'q.B': '', 'n.C': '2,5' })).toEqual([
      { item: 'A', text: 'Khác', level: 'other' },
      { item: 'C', number: 2.5 },
    ]);
  });

  it('has no number where a point may part thousands or decimals: the form asks again', () => {
    expect(answersOf({ 'n.C': '50.000', 'n.D': '50000' })).toEqual([
      { item: 'C', number: Number.NaN },
      { item: 'D', number: 50_000 },
    ]);
  });

  it('says that an official helped where that box was ticked, and nothing of it otherwise', () => {
    expect([readPostedForm({ helped: 'yes' }).helped, readPostedForm({}).helped]).toEqual([true, undefined]);
  });

  it('is no form when its values are no texts, whatever they do when they are joined', () => {
    const unreadable: readonly unknown[] = [{ toString: 1 }, [[['a']]], 7, null, true, { a: { b: 'c' } }];
    for (const value of [...unreadable, [{ toString: 1 }]])
      expect(whyNoForm({ 'q.A': value })).toBe('unreadable');
    expect(whyNoForm({ 't.A': 'a'.repeat(20_001) })).toBe('too-large');
    expect(whyNoForm({ 'm.A': ['a'.repeat(10_001), 'b'.repeat(10_000)] })).toBe('too-large');
    expect(whyNoForm({ 'q.A': '5', 'm.B': ['1', '2'] })).toBeUndefined();
  });
});
