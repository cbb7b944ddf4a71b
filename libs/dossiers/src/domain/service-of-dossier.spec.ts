import { serviceOfDossier } from './service-of-dossier';

const serviceOf = serviceOfDossier({
  fields: [{ code: 'dat-dai' }, { code: 'ho-tich', procedures: ['1.004873', '1.010708'] }],
  procedureGroups: [
    { code: 'so-do', field: 'dat-dai', procedures: ['1.010708'] },
    { code: 'tai-nha', procedures: ['1.004873.H21'] },
  ],
});
const named = (procedure: string | null, field: string | null = null) => serviceOf({ procedure, field });

describe('the service of a dossier', () => {
  it('is the field that lists its procedure, where neither the dossier nor a group of procedures says one', () => {
    expect(named('1.004873.H22')).toEqual({ field: 'ho-tich' });
    expect(named('1.004873.H21')).toEqual({ field: 'ho-tich', procedureGroup: 'tai-nha' });
    expect(named('1.010708.H21')).toEqual({ field: 'dat-dai', procedureGroup: 'so-do' });
  });

  it('is the field that it says, without a group of procedures of another field', () => {
    expect(named('1.010708', 'ho-tich')).toEqual({ field: 'ho-tich' });
    expect(named('1.004873', 'dat-dai')).toEqual({ field: 'dat-dai' });
  });

  it('is none of the round for a field that the round lacks, an unlisted procedure, and none at all', () => {
    expect(named('1.004873', 'y-te')).toEqual({});
    expect([named('1.999999'), named(null)]).toEqual([{}, {}]);
  });
});
