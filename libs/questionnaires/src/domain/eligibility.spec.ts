import { compileForm } from './compiled-form';
import { notEligible } from './eligibility';
import { at, formOf, foundIn, option, plain, section } from './spec-form-samples';

const done = plain('DK', 'single', {
  options: [option('xong'), option('chua'), option('khong')],
  eligible: ['xong'],
});
const form = compileForm(formOf([section('A', [done, plain('Q', 'yes-no')])]));

describe('a question about eligibility', () => {
  it('turns away a respondent outside the population, naming itself', () => {
    expect(notEligible(form, '2-', 'respondent')).toMatchObject({ code: 'RESPONDENT_OUTSIDE', place: 'DK' });
    expect(notEligible(form, '31', 'respondent')).toMatchObject({ code: 'RESPONDENT_OUTSIDE' });
  });

  it('thanks the respondent, and tells an official who types the form in what to do with it', () => {
    expect(notEligible(form, '2-', 'respondent')?.vi).toMatch(/^Cảm ơn bạn/);
    const { vi, en } = notEligible(form, '2-', 'official') ?? { vi: '', en: '' };
    expect([vi, en]).toEqual([
      expect.stringMatching(/so lại với phiếu giấy/),
      expect.stringMatching(/paper/),
    ]);
    expect(`${vi} ${en}`).not.toMatch(/cảm ơn|thank you|bạn/i);
  });

  it('says nothing against who belongs to it, or left it blank, or was not asked', () => {
    for (const sheet of ['1-', '--', '.1']) expect(notEligible(form, sheet, 'respondent')).toBeUndefined();
  });

  it('names some of its choices and not all, and is none where several can be ticked', () => {
    const with_ = (eligible: string[]) => ({ options: [option('a'), option('b')], eligible });
    expect(foundIn(plain('Q1', 'single', with_(['a'])))).toEqual([]);
    for (const eligible of [[], ['a', 'b'], ['x']])
      expect(foundIn(plain('Q1', 'single', with_(eligible)))).toEqual([
        `ELIGIBILITY_UNSUITED ${at(0)}.eligible`,
      ]);
    expect(foundIn(plain('Q1', 'multiple', with_(['a'])))).toEqual([
      `ELIGIBILITY_UNEXPECTED ${at(0)}.eligible`,
    ]);
  });
});
