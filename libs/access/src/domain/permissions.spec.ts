import { REACHES } from './permission';
import { PERMISSIONS, PermissionName } from './permissions';
import { permissionOf, reachesOf } from './reaches-of';
import { SURVEY_ROLES, SurveyRole, isProvinceRole } from './roles';

const NAMES = Object.keys(PERMISSIONS) as PermissionName[];
const ROLES = Object.keys(SURVEY_ROLES) as SurveyRole[];
const permissionsOf = (role: SurveyRole) => NAMES.filter((name) => reachesOf(name, [role]).size > 0);

describe('the roles', () => {
  it('keep their numbers for good', () => {
    expect(Object.entries(SURVEY_ROLES).map(([role, { number }]) => [number, role])).toEqual([
      [1, 'agency-administrator'],
      [2, 'agency-operator'],
      [3, 'agency-viewer'],
      [4, 'agency-supervisor'],
      [5, 'province-administrator'],
      [6, 'province-analyst'],
      [7, 'province-publisher'],
      [8, 'province-operator'],
      [9, 'province-supervisor'],
      [10, 'province-inspector'],
      [11, 'province-auditor'],
      [12, 'dossier-reporter'],
      [13, 'device'],
      [14, 'province-validator'],
    ]);
  });
});

describe('the page of permissions', () => {
  it('names each permission as a noun and a verb', () => {
    for (const name of NAMES) expect(name).toMatch(/^[a-z]+\.[a-z]+$/);
  });

  it('gives each role one reach at most with a permission', () => {
    for (const name of NAMES)
      for (const role of ROLES)
        expect([name, role, reachesOf(name, [role]).size <= 1]).toEqual([name, role, true]);
  });

  it('opens the province with a permission of its own, and only to roles of the province', () => {
    for (const name of NAMES) {
      const { province, ...others } = permissionOf(name);
      if (!province) continue;
      expect(Object.keys(REACHES).filter((reach) => reach in others)).toEqual([]);
      expect(province.filter((role) => !isProvinceRole(role))).toEqual([]);
    }
  });

  it('reaches beyond the own agency with no role of an agency', () => {
    for (const role of ROLES.filter((each) => SURVEY_ROLES[each].works === 'agency'))
      for (const name of NAMES)
        expect([...reachesOf(name, [role])].filter((reach) => reach !== 'ownAgency')).toEqual([]);
  });

  it('lets the reporter of dossiers report and read nothing, and a device nothing by a login', () => {
    expect(permissionsOf('dossier-reporter')).toEqual(['dossiers.report', 'objections.record']);
    expect(permissionsOf('device')).toEqual([]);
  });

  it('lets the operator of the province enter forms and call people again, and do nothing else', () => {
    expect(permissionsOf('province-operator')).toEqual(['recontacts.call', 'forms.enter']);
  });

  it('lets the validator of the province have forms removed and read no figure, also with another role beside it', () => {
    expect(permissionsOf('province-validator')).toEqual(['rounds.remove']);
    const readers = ROLES.filter((role) =>
      (['quality.read', 'results.read', 'units.compare', 'rankings.read'] as const).some(
        (name) => reachesOf(name, [role]).size > 0,
      ),
    );
    expect(readers.length).toBeGreaterThan(5);
    for (const role of readers)
      expect([role, [...reachesOf('rounds.remove', ['province-validator', role])]]).toEqual([role, []]);
    expect([...reachesOf('rounds.remove', ['province-validator', 'province-operator'])]).toEqual([
      'everyAgency',
    ]);
  });

  it('keeps permissions apart that are on the page', () => {
    for (const name of NAMES)
      for (const other of permissionOf(name).apartFrom ?? []) expect(NAMES).toContain(other);
  });

  it.each(['province-supervisor', 'province-inspector', 'province-auditor'] as const)(
    'shows a %s the counts, checks, results and rankings of all agencies',
    (role) => {
      const beyond = NAMES.filter((name) =>
        [...reachesOf(name, [role])].some((reach) => reach !== 'ownAgency'),
      );
      expect(beyond).toEqual([
        'trail.read',
        'frame.read',
        'draws.read',
        'recontacts.read',
        'recontacts.verify',
        'entries.read',
        'quality.read',
        ...(role === 'province-inspector' ? ['originals.open'] : []),
        'opinions.compare',
        'progress.compare',
        'progress.inspect',
        'units.compare',
        'rankings.read',
      ]);
    },
  );

  it('lets the supervisor of an agency read everything of that agency that is no single person or form', () => {
    const reads = NAMES.filter((name) => name.endsWith('.read') && !permissionOf(name).province);
    expect(permissionsOf('agency-supervisor').filter((name) => name.endsWith('.read'))).toEqual(reads);
  });

  it('lets a viewer and the supervisor of an agency read that agency and change nothing of it', () => {
    const reading = /\.(read|compare|verify)$/;
    expect(permissionsOf('agency-viewer').filter((name) => !reading.test(name))).toEqual([]);
    expect(permissionsOf('agency-supervisor').filter((name) => !reading.test(name))).toEqual([]);
  });
});
