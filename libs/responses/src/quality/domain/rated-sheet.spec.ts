import { CompiledForm } from '@hailong/questionnaires/domain';
import {
  answeredItems,
  intraIndividualDeviation,
  isAllHighest,
  longestRun,
  ratingPattern,
} from './rated-sheet';
import { formOf, grid, item } from './small-form.spec-data';

describe('the longest run of one level', () => {
  it.each([
    ['44444544', 5],
    ['12345432', 1],
    ['4444444444444444444444', 22],
    ['--------', 0],
    ['', 0],
  ])('of %p is %p', (sheet, run) => {
    expect(longestRun(grid(sheet.length), sheet)).toBe(run);
  });

  it('goes on over a question that was not asked or left out', () => {
    expect(longestRun(grid(8), '444.-444')).toBe(6);
  });

  it('ends where the scale ends: level 3 of 3 is not level 3 of 5', () => {
    expect(longestRun(mixed(), '33333')).toBe(3);
  });

  it('sees rating questions alone', () => {
    const form = formOf([item('A'), item('B', { kind: 'yes-no' }), item('C'), item('D')]);
    expect(longestRun(form, '1211')).toBe(3);
    expect(longestRun(form, '2111')).toBe(2);
  });
});

describe('the deviation within a form', () => {
  it.each([
    ['44444544', 0.353553],
    ['12345432', 1.309307],
    ['4444444444444444444444', 0],
  ])('of %p is %p', (sheet, deviation) => {
    expect(intraIndividualDeviation(grid(sheet.length), sheet)).toBeCloseTo(deviation, 6);
  });

  it('is not known of fewer than two answers', () => {
    expect(intraIndividualDeviation(grid(4), '4--.')).toBeUndefined();
  });
});

describe('a form of nothing but the highest level', () => {
  it('is told by its answers on satisfaction alone', () => {
    expect(isAllHighest(grid(3), '555')).toBe(true);
    expect(isAllHighest(grid(3), '5-.')).toBe(true);
    expect(isAllHighest(grid(3), '554')).toBe(false);
    const perception = formOf([item('A'), item('B', { purpose: 'perception' })]);
    expect(isAllHighest(perception, '51')).toBe(true);
  });

  it('has at least one answer', () => {
    expect(isAllHighest(grid(3), '---')).toBe(false);
  });
});

it('answered items are counted once each, a multiple choice as one', () => {
  const options = ['x', 'y', 'z'].map((code) => ({ code, label: { vi: code } }));
  const form = formOf([item('A'), item('B', { kind: 'multiple', options }), item('C')]);
  expect(answeredItems(form, '4010-')).toBe(2);
  expect(answeredItems(form, '....5')).toBe(1);
  expect(ratingPattern(form, '40105')).toBe('45');
});

function mixed(): CompiledForm {
  return formOf([item('A'), item('B'), item('C'), item('D', { scale: 'I3' }), item('E', { scale: 'I3' })]);
}
