import { listedCodes, readProcedureCode } from './procedure-code';

describe('a procedure code', () => {
  it.each([
    ['1.010708', '1.010708', undefined],
    ['1.010708.000.00.00.H56', '1.010708', '000.00.00.H56'],
    ['2.000815.000.00.17.H55', '2.000815', '000.00.17.H55'],
    ['3.000181.H22', '3.000181', 'H22'],
    ['3.000181.H22.227', '3.000181', 'H22.227'],
  ])('%s is read as a national number and the identifier of an agency', (text, national, offeredBy) =>
    expect(readProcedureCode(text)).toEqual({ national, offeredBy }),
  );

  it.each(['', '1.01070', '1.0107081', '10.10708', '1.010708.', '1.010708.H2', '1-010708', '1.010708\n'])(
    '"%s" is no procedure code',
    (text) => expect(readProcedureCode(text)).toBeUndefined(),
  );

  it('a listed code without identifier means the procedure everywhere, with one only there', () => {
    expect(listedCodes('1.010708.000.00.00.H56')).toEqual(['1.010708.000.00.00.H56', '1.010708']);
    expect(listedCodes('1.010708')).toEqual(['1.010708']);
    expect(listedCodes('đất đai')).toEqual(['đất đai']);
  });
});
