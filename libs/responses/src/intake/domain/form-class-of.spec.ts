import { day } from '@hailong/kernel';
import { formClassOf } from './form-class-of';

const ON = day('2026-03-02');
const WARD = 7;
const PROVINCE = 1;
const ELSEWHERE = { agencyId: WARD, runnerId: PROVINCE };

describe('the class of a form', () => {
  it('that the rated agency entered is seen, whatever proof it names', () => {
    expect(
      formClassOf({ on: ON, operator: 'clerk', enteredBy: WARD }, ELSEWHERE, { proven: 'independent' }),
    ).toBe('seen');
  });

  it('that the province, the post or another agency entered is independent', () => {
    for (const enteredBy of [PROVINCE, -3, 9])
      expect(formClassOf({ on: ON, operator: 'clerk', enteredBy }, ELSEWHERE)).toBe('independent');
  });

  it('that a body entered for the rated agency itself is seen: the agency registers such bodies alone', () => {
    const own = { agencyId: WARD, runnerId: WARD };
    expect(formClassOf({ on: ON, operator: 'clerk', enteredBy: -3 }, own)).toBe('seen');
  });

  it('of a respondent is that of its proof, and touched without one', () => {
    expect(formClassOf({ on: ON }, ELSEWHERE, { proven: 'independent' })).toBe('independent');
    expect(formClassOf({ on: ON }, ELSEWHERE)).toBe('touched');
  });

  it('that an official helped to fill in is touched at best, through whatever channel it came', () => {
    const helped = true;
    expect(formClassOf({ on: ON }, ELSEWHERE, { proven: 'independent', helped })).toBe('touched');
    expect(formClassOf({ on: ON }, ELSEWHERE, { helped })).toBe('touched');
    expect(formClassOf({ on: ON, operator: 'clerk', enteredBy: -3 }, ELSEWHERE, { helped })).toBe('touched');
    expect(formClassOf({ on: ON, operator: 'clerk', enteredBy: WARD }, ELSEWHERE, { helped })).toBe('seen');
  });
});
