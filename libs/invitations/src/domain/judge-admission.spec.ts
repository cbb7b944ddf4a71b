import { addDays, day } from '@hailong/kernel';
import { AdmissionState, FormPlace, judgeAnswerWithoutScript, judgeExchange } from './judge-admission';

const HASH = Buffer.alloc(32, 1);
const OTHER = Buffer.alloc(32, 2);
const LAST = day('2026-03-31');
const LATE = addDays(LAST, 1);
const admission = (changes: Partial<AdmissionState> = {}): AdmissionState => ({
  expiresOn: LAST,
  blindedHash: null,
  used: false,
  revoked: false,
  onlyGroup: null,
  onlyField: null,
  ...changes,
});

const PLACE: FormPlace = { group: 'citizens', ofBodies: false };
const back = (changes: Partial<AdmissionState>) => admission({ ...changes, revoked: true });

describe('an exchange', () => {
  it.each([
    ['on the last day', admission(), false, LAST, 'sign'],
    ['a day later', admission(), false, LATE, 'INVITATION_EXPIRED'],
    ['of the same blinded message again', admission({ blindedHash: HASH }), false, LAST, 'repeat'],
    ['again, a day later', admission({ blindedHash: HASH }), false, LATE, 'repeat'],
    ['of another blinded message', admission({ blindedHash: OTHER }), false, LAST, 'INVITATION_EXPIRED'],
    ['of another message, a day later', admission({ blindedHash: OTHER }), false, LATE, 'INVITATION_EXPIRED'],
    ['after an answer, a day later', admission({ used: true }), true, LATE, 'INVITATION_EXPIRED'],
    ['after an answer without a script', admission(), true, LAST, 'INVITATION_EXPIRED'],
    ['after that answer was marked', admission({ used: true }), false, LAST, 'INVITATION_EXPIRED'],
    ['with an unknown key', undefined, false, LAST, 'INVITATION_UNKNOWN'],
    ['of a revoked invitation', admission({ revoked: true }), false, LAST, 'INVITATION_UNKNOWN'],
    [
      'of a revoked invitation after its exchange',
      back({ blindedHash: OTHER }),
      false,
      LAST,
      'INVITATION_UNKNOWN',
    ],
    ['of a revoked invitation after its answer', back({ used: true }), false, LAST, 'INVITATION_UNKNOWN'],
    ['of a revoked invitation, by the same message', back({ blindedHash: HASH }), false, LAST, 'repeat'],
  ])('an exchange %s is judged: sign, repeat or the problem', (_, found, answered, on, expected) => {
    const judged = judgeExchange(found, HASH, answered, on);
    expect(typeof judged === 'string' ? judged : judged.code).toBe(expected);
  });
});

describe('an answer without a script', () => {
  it.each([
    ['on the last day', admission(), LAST, undefined],
    ['that is marked already', admission({ used: true }), LAST, undefined],
    ['a day later', admission(), LATE, 'INVITATION_EXPIRED'],
    ['that is marked already, a day later', admission({ used: true }), LATE, 'INVITATION_EXPIRED'],
    ['of an exchanged invitation', admission({ blindedHash: HASH }), LAST, 'INVITATION_EXPIRED'],
    ['of an exchanged one, a day later', admission({ blindedHash: HASH }), LATE, 'INVITATION_EXPIRED'],
    ['with an unknown key', undefined, LAST, 'INVITATION_UNKNOWN'],
    ['of a revoked invitation', admission({ revoked: true }), LAST, 'INVITATION_UNKNOWN'],
  ])('an answer without a script %s is judged: stored or the problem', (_, found, on, expected) => {
    expect(judgeAnswerWithoutScript(found, PLACE, on)?.code).toBe(expected);
  });
});

describe('the invitation of a named body', () => {
  const body = (changes: Partial<AdmissionState> = {}) =>
    admission({ onlyGroup: 'coordination', onlyField: 'districts', ...changes });
  const judged = (found: AdmissionState, place: FormPlace) =>
    judgeAnswerWithoutScript(found, place, LAST)?.code;
  const PLACE_OF_BODY = { group: 'coordination', field: 'districts', ofBodies: true };

  it('answers in the group and field of the body, and nowhere else', () => {
    expect(judged(body(), PLACE_OF_BODY)).toBeUndefined();
    expect(judged(body(), { ...PLACE_OF_BODY, field: 'departments' })).toBe('INVITATION_UNSUITED');
    expect(judged(body(), { ...PLACE_OF_BODY, field: undefined })).toBe('INVITATION_UNSUITED');
    expect(judged(body(), PLACE)).toBe('INVITATION_UNSUITED');
    expect(judged(body({ onlyField: null }), { ...PLACE_OF_BODY, field: 'departments' })).toBeUndefined();
  });

  it('has no slot in a group of bodies for the invitation of a person', () => {
    expect(judged(admission(), PLACE_OF_BODY)).toBe('INVITATION_UNSUITED');
  });

  it('of a wrong place is not told whether it was used', () => {
    const used = admission({ blindedHash: OTHER });
    expect(judged(used, PLACE)).toBe('INVITATION_EXPIRED');
    expect(judged(used, PLACE_OF_BODY)).toBe('INVITATION_UNSUITED');
  });

  it('is not exchanged for a credential, which would tell no group', () => {
    expect(judgeExchange(body(), HASH, false, LAST)).toMatchObject({ code: 'INVITATION_EXCHANGE_UNSUITED' });
  });
});
