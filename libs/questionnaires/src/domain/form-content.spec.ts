import { compileForm } from './compiled-form';
import { formContent } from './form-content';
import { formOf, option, plain, rating, section } from './spec-form-samples';

const criterion = { criterion: 'c1', mayNotApply: true };
const fourRatings = ['Q1', 'Q2', 'Q3', 'Q4'].map((code) => rating(code, criterion));
const form = compileForm(formOf([section('A', [...fourRatings, plain('T', 'text')])]));

const judged = (sheet: string, leastAnswered = 50) => formContent(form, sheet, leastAnswered);

describe('a filled form', () => {
  it('counts from half of its rating items on, and says how many answers are missing below', () => {
    expect(judged('55---')).toEqual({ missing: 0 });
    expect(judged('5----')).toEqual({ setAside: 'blank', missing: 1 });
    expect(judged('-----')).toEqual({ setAside: 'blank', missing: 2 });
  });

  it('is asked for the share that its round states', () => {
    expect(judged('555--', 100)).toEqual({ setAside: 'blank', missing: 1 });
    expect(judged('5----', 25)).toEqual({ missing: 0 });
  });

  it('answers something, whatever share its round states', () => {
    expect(judged('-----', 0)).toEqual({ setAside: 'blank', missing: 1 });
    expect(judged('----1', 0)).toEqual({ setAside: 'blank', missing: 1 });
  });

  it('is judged on the items that apply to its sender', () => {
    expect(judged('5..--')).toEqual({ missing: 0 });
  });

  it('is blank when nothing on it applies', () => {
    expect(judged('....-')).toEqual({ setAside: 'blank', missing: 1 });
  });

  it('is no fuller for its words', () => {
    expect(judged('----1')).toEqual({ setAside: 'blank', missing: 2 });
  });
});

describe('a form that hides items', () => {
  const asked = plain('GY', 'yes-no', { purpose: 'screening' });
  const profile = plain('P', 'single', { options: [option('a'), option('b')] });
  const hiding = (...items: Parameters<typeof section>[1]) =>
    compileForm(formOf([section('A', [asked, profile]), section('B', items, { item: 'GY', is: ['yes'] })]));
  const screening = hiding(...fourRatings);

  it('screens its sender out by an answer that hides every item of the index', () => {
    expect(formContent(screening, '2-....', 50)).toEqual({ setAside: 'screened-out', missing: 0 });
  });

  it('is blank where the index is hidden because nothing was said', () => {
    expect(formContent(screening, '--....', 50)).toEqual({ setAside: 'blank', missing: 1 });
    expect(formContent(screening, '-1....', 50)).toEqual({ setAside: 'blank', missing: 1 });
  });

  it('is judged as any other where the index is shown', () => {
    expect(formContent(screening, '1-55--', 50)).toEqual({ missing: 0 });
    expect(formContent(screening, '1-5---', 50)).toEqual({ setAside: 'blank', missing: 1 });
  });

  it('counts hidden rating items among neither the asked nor the missing', () => {
    const partly = compileForm(
      formOf([
        section('A', [asked, rating('Q1', { criterion: 'c1' })]),
        section('B', fourRatings.slice(1), { item: 'GY', is: ['yes'] }),
      ]),
    );
    expect(formContent(partly, '24...', 50)).toEqual({ missing: 0 });
    expect(formContent(partly, '14---', 50)).toEqual({ setAside: 'blank', missing: 1 });
  });

  it('is judged on all its questions where no rating item is shown', () => {
    const needs = hiding(rating('N1', { purpose: 'expectation' }));
    expect(formContent(needs, '2-.', 50)).toEqual({ missing: 0 });
    expect(formContent(needs, '--.', 50)).toEqual({ setAside: 'blank', missing: 1 });
  });
});

describe('a form with items of several purposes', () => {
  it('answers one item of the index, however many others it answers', () => {
    const others = ['N1', 'N2', 'N3'].map((code) => rating(code, { purpose: 'expectation' }));
    const mixed = compileForm(formOf([section('A', [rating('Q1', criterion), ...others])]));
    expect(formContent(mixed, '-444', 50)).toEqual({ setAside: 'blank', missing: 1 });
    expect(formContent(mixed, '4--4', 50)).toEqual({ missing: 0 });
  });
});
