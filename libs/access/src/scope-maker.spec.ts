import { AgenciesScope, AgencyScope, ProvinceScope } from '@hailong/database';
import { AgencyDirectory } from './agency-directory';
import { ProvinceDesks } from './province-desks';
import { SurveyRole } from './domain/roles';
import { ScopeMaker } from './scope-maker';

const IDS: Readonly<Record<string, number>> = { H21: 1, 'H21.11': 11, 'H21.18': 18 };
const directory = (root?: string): AgencyDirectory => ({
  byCode: (code) => Promise.resolve(entry(code)),
  rootToday: () => Promise.resolve(root === undefined ? undefined : entry(root)),
});
const entry = (code: string) => (IDS[code] ? { agencyId: IDS[code], code } : undefined);
const maker = ({ root = 'H21', desks }: { root?: string | undefined; desks?: readonly string[] } = {}) => {
  const agencies = directory(root);
  return new ScopeMaker(agencies, new ProvinceDesks(desks, agencies));
};
const actor = (role: SurveyRole, agencyCode: string | null, ...more: SurveyRole[]) => ({
  subject: 'an',
  agencyCode,
  roles: [role, ...more],
});

describe('the scope of an actor', () => {
  it('is the own agency where the permission reaches no further', async () => {
    const scope = await maker().scopeOf('results.read', actor('agency-viewer', 'H21.18'));
    expect(scope).toEqual(AgencyScope.of(18, 'an'));
  });

  it('is none without an agency, without a known one, and without the role', async () => {
    expect(await maker().scopeOf('results.read', actor('agency-viewer', null))).toBeUndefined();
    expect(await maker().scopeOf('results.read', actor('agency-viewer', 'H99'))).toBeUndefined();
    expect(await maker().scopeOf('results.read', actor('agency-operator', 'H21.18'))).toBeUndefined();
  });

  it('is the province for its roles: of no agency, or of the agency at the top', async () => {
    const analyst = (code: string | null) =>
      maker().scopeOf('rankings.read', actor('province-analyst', code));
    expect(await analyst(null)).toEqual(ProvinceScope.of(undefined, 'an'));
    expect(await analyst('H21')).toEqual(ProvinceScope.of(1, 'an'));
    expect(await analyst('H21.18')).toBeUndefined();
    expect(await analyst('H99')).toBeUndefined();
  });

  it('is the province for the desks that the host names, and then not for the agency at the top', async () => {
    const named = maker({ desks: ['H21.11'] });
    const analyst = (code: string | null) => named.scopeOf('rankings.read', actor('province-analyst', code));
    expect(await analyst('H21.11')).toEqual(ProvinceScope.of(11, 'an'));
    expect(await analyst(null)).toEqual(ProvinceScope.of(undefined, 'an'));
    expect(await analyst('H21')).toBeUndefined();
  });

  it('is never the province for an agency where several stand at the top', async () => {
    const several = new ScopeMaker(directory(), new ProvinceDesks(undefined, directory()));
    expect(await several.scopeOf('rankings.read', actor('province-analyst', 'H21'))).toBeUndefined();
  });

  it('keeps the role of an agency where the role of the province does not count', async () => {
    const both = actor('province-analyst', 'H21.18', 'agency-administrator');
    expect(await maker().scopeOf('surveys.manage', both)).toEqual(AgencyScope.of(18, 'an'));
    expect(await maker().scopeOf('frame.read', both)).toEqual(AgenciesScope.ofOne(AgencyScope.of(18, 'an')));
    expect(await maker().scopeOf('rankings.read', both)).toBeUndefined();
  });

  it('is every agency for a machine of the portal, wherever it says it works', async () => {
    const scope = await maker().scopeOf('dossiers.report', actor('dossier-reporter', null));
    expect(scope).toEqual(AgenciesScope.ofEvery('an'));
  });

  it('is the rounds of the desks for an operator of the province, and the own agency with a role there', async () => {
    const desks = maker({ desks: ['H21', 'H21.11', 'H99'] });
    const operator = await desks.scopeOf('forms.enter', actor('province-operator', 'H21.11'));
    const affiliation = { agencyId: 11 };
    expect(operator).toEqual(AgenciesScope.ofRoundsOf([1, 11], 'an', { affiliation }));
    expect((operator as AgenciesScope).for(11)).toBeUndefined();
    const both = await desks.scopeOf('forms.enter', actor('province-operator', 'H21.11', 'agency-operator'));
    const own = AgencyScope.of(11, 'an');
    expect(both).toEqual(AgenciesScope.ofRoundsOf([1, 11], 'an', { own, affiliation }));
  });

  it('names the body outside the tree that an operator of the province works for, and acts for no agency by it', async () => {
    const desks = maker({ desks: ['H21'] });
    const login = { ...actor('province-operator', null), bodyCode: 'VNPOST' };
    const scope = (await desks.scopeOf('forms.enter', login)) as AgenciesScope;
    expect(scope.affiliation).toEqual({ agencyId: undefined, bodyCode: 'VNPOST' });
    expect([scope.forParticipant(1, 18)?.agencyId, scope.forParticipant(11, 18), scope.for(18)]).toEqual([
      18,
      undefined,
      undefined,
    ]);
  });
});
