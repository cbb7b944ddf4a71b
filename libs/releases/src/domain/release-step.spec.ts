import { day } from '@hailong/kernel';
import { ReleaseStep, judgeStep } from './release-step';

const step = (state: ReleaseStep['state'], more: Partial<ReleaseStep> = {}): ReleaseStep => ({
  ...{ state, actor: 'an', takenOn: day('2026-12-01') },
  ...more,
});
const PREPARED = step('prepared');
const PREVIEWED = step('previewed', { until: day('2026-12-08') });
const SUBMITTED = step('submitted', { takenOn: day('2026-12-09') });
const ACT = { number: '12/QĐ-UBND', signedOn: day('2026-12-10'), signer: 'Nguyễn Văn A, Chủ tịch' };
const PUBLISHED = step('published', { actor: 'bình', takenOn: day('2026-12-10'), act: ACT });
const codesOf = (before: readonly ReleaseStep[], next: ReleaseStep) => {
  const verdict = judgeStep(before, next);
  return verdict.ok ? 'accepted' : verdict.problems.map(({ code, place }) => `${code} ${place}`);
};

describe('the steps of a release', () => {
  it('lead from the draft over a preview and a submission to the publication', () => {
    expect(codesOf([], PREPARED)).toBe('accepted');
    expect(codesOf([PREPARED], PREVIEWED)).toBe('accepted');
    expect(codesOf([PREPARED, PREVIEWED], SUBMITTED)).toBe('accepted');
    expect(codesOf([PREPARED, PREVIEWED, SUBMITTED], PUBLISHED)).toBe('accepted');
    expect(codesOf([PREPARED, SUBMITTED, PUBLISHED], step('superseded'))).toBe('accepted');
  });

  it.each([
    [[], SUBMITTED],
    [[PREPARED], PUBLISHED],
    [[PREPARED, SUBMITTED, PUBLISHED], step('returned', { reason: 'sai' })],
    [[PREPARED, SUBMITTED, PUBLISHED], PUBLISHED],
    [[PREPARED, step('returned', { reason: 'sai' })], SUBMITTED],
    [[PREPARED, SUBMITTED], PREVIEWED],
  ])('go in no other order: %#', (before, next) => {
    expect(codesOf(before, next)).toEqual(['RELEASE_STEP_UNSUITED step']);
  });

  it('wait for the end of the preview before the submission', () => {
    const early = step('submitted', { takenOn: day('2026-12-08') });
    expect(codesOf([PREPARED, PREVIEWED], early)).toEqual(['SUBMISSION_TOO_EARLY step']);
  });

  it.each(['an', 'chi'])('keep the publication from a person that prepared or submitted it: %s', (actor) => {
    const before = [PREPARED, step('submitted', { actor: 'chi' })];
    expect(codesOf(before, { ...PUBLISHED, actor })).toEqual(['SECOND_PERSON_MISSING step']);
    expect(codesOf(before, PUBLISHED)).toBe('accepted');
  });

  it.each([
    [step('previewed'), ['PREVIEW_END_MISSING until']],
    [step('previewed', { until: day('2026-11-30') }), ['PREVIEW_END_TOO_EARLY until']],
    [step('previewed', { until: day('2027-06-01') }), ['PREVIEW_END_TOO_LATE until']],
    [step('returned', { reason: ' ' }), ['RETURN_REASON_MISSING reason']],
    [step('returned', { reason: 'a'.repeat(2001) }), ['RELEASE_TEXT_TOO_LONG reason']],
  ])('state what they need: %#', (next, problems) => {
    expect(codesOf([PREPARED], next)).toEqual(problems);
  });

  it.each([
    [undefined, ['ACT_MISSING act']],
    [{ ...ACT, number: ' ', signer: '' }, ['ACT_MISSING act.number', 'ACT_MISSING act.signer']],
    [{ ...ACT, signedOn: day('2026-12-11') }, ['ACT_DAY_TOO_LATE act.signedOn']],
    [{ ...ACT, signer: 'a'.repeat(201) }, ['RELEASE_TEXT_TOO_LONG act.signer']],
  ])('ask a publication for its act: %#', (act, problems) => {
    expect(codesOf([PREPARED, SUBMITTED], { ...PUBLISHED, act })).toEqual(problems);
  });
});
