import { AgencyScope, ProvinceScope } from '@hailong/database';
import { SurveyFault } from '@hailong/kernel';
import { AccessGuard } from './access.guard';
import { References } from './references';
import { Scope } from './scopes';

const READER = AgencyScope.of(1, 'an');

/** A guard that has judged a caller, and how often it was asked. */
function judging(scope: Promise<Scope>) {
  const scopeFor = jest.fn(() => scope);
  return { scopeFor, references: new References({ scopeFor } as unknown as AccessGuard) };
}

describe('references of a federated graph', () => {
  it('are read as the agency of the caller, judged once a request', async () => {
    const { references, scopeFor } = judging(Promise.resolve(READER));
    const request = {};
    const read = () => references.allowed(request, 'surveys.read', ({ agencyId }) => agencyId);
    await expect(Promise.all([read(), read(), read()])).resolves.toEqual([1, 1, 1]);
    expect(scopeFor.mock.calls).toEqual([['surveys.read', request]]);
    await references.allowed({}, 'surveys.read', () => null);
    expect(scopeFor).toHaveBeenCalledTimes(2);
  });

  it('are not read for a caller who is refused, nor for one who acts for no single agency', async () => {
    const read = jest.fn();
    const refusal = new SurveyFault('SURVEY_FORBIDDEN', 'không', 'no');
    const refused = judging(Promise.reject(refusal)).references.allowed({}, 'surveys.read', read);
    await expect(refused).rejects.toBe(refusal);
    const province = judging(Promise.resolve(ProvinceScope.of(1, 'an'))).references;
    await expect(province.allowed({}, 'rankings.read', read)).rejects.toThrow(
      /rankings\.read gives no scope/,
    );
    expect(read).not.toHaveBeenCalled();
  });

  it('that are open to all ask nobody who calls', async () => {
    const { references, scopeFor } = judging(Promise.resolve(READER));
    await expect(references.openToAll({}, () => 'H21')).resolves.toBe('H21');
    expect(scopeFor).not.toHaveBeenCalled();
  });

  it('number a thousand a request at most, of whatever kind; one error tells of all beyond', async () => {
    const { references } = judging(Promise.resolve(READER));
    const request = {};
    for (let n = 0; n < 500; n++) {
      await references.openToAll(request, () => n);
      await references.allowed(request, 'surveys.read', () => n);
    }
    const more = references.openToAll(request, () => 'more');
    await expect(more).rejects.toMatchObject({ code: 'SURVEY_INVALID_INPUT' });
    const read = jest.fn();
    await expect(references.openToAll(request, read)).resolves.toBeNull();
    await expect(references.allowed(request, 'surveys.read', read)).resolves.toBeNull();
    expect(read).not.toHaveBeenCalled();
    await expect(references.openToAll({}, () => 'other')).resolves.toBe('other');
  });
});
