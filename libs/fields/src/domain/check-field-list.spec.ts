import { PublishedList, fieldListProblems } from './check-field-list';
import { ListedField } from './field-list';

const LAND = field('dat-dai', 'Đất đai', ['1.012753', '1.010708.H21']);
const CIVIL = field('ho-tich', 'Hộ tịch', ['1.004873']);

describe('the list of fields of a province', () => {
  it('is accepted with codes, labels and procedures that belong to one field each', () => {
    expect(codesOf([LAND, CIVIL])).toEqual([]);
    expect(codesOf([])).toEqual(['LISTED_FIELDS_MISSING']);
  });

  it('takes a procedure into one field alone, and a national code means it everywhere', () => {
    expect(placesOf([LAND, field('x', 'X', ['1.010708'])])).toEqual(['fields[1].procedures[0]']);
    expect(placesOf([field('x', 'X', ['1.010708']), LAND])).toEqual(['fields[1].procedures[1]']);
    expect(codesOf([LAND, field('x', 'X', ['1.010708.H22'])])).toEqual([]);
    expect(codesOf([LAND, field('x', 'X', ['đất'])])).toEqual(['LISTED_PROCEDURE_MALFORMED']);
  });

  it('may reword a label', () => {
    expect(codesOf([field('dat-dai', 'Đất đai và nhà ở'), CIVIL], [[LAND, CIVIL]])).toEqual([]);
  });

  it('swaps no labels between codes, of whatever version and spelling', () => {
    const swapped = [field('dat-dai', 'HỘ TỊCH'), field('ho-tich', 'Đất đai')];
    expect(codesOf(swapped, [[LAND, CIVIL]])).toEqual(['FIELD_LABEL_TAKEN', 'FIELD_LABEL_TAKEN']);
    const moved = [field('nha-dat', 'Đất đai')];
    expect(codesOf(moved, [[CIVIL], [LAND, CIVIL]])).toEqual(['FIELD_LABEL_TAKEN']);
  });

  it('keeps the code of a dropped field for the meaning that it had', () => {
    const dropped = [[CIVIL], [LAND, CIVIL]];
    expect(codesOf([field('dat-dai', 'Khoáng sản')], dropped)).toEqual(['FIELD_CODE_TAKEN']);
    expect(codesOf([LAND], dropped)).toEqual([]);
  });
});

function field(code: string, vi: string, procedures: readonly string[] = []): ListedField {
  return { code, label: { vi }, procedures };
}

/** Problems of a list after versions that were published, newest first. */
function problemsOf(fields: readonly ListedField[], published: readonly (readonly ListedField[])[]) {
  const versions = published.map((before, at): PublishedList => ({
    version: published.length - at,
    document: { fields: before },
  }));
  return fieldListProblems({ fields }, versions);
}

function codesOf(fields: readonly ListedField[], published: readonly (readonly ListedField[])[] = []) {
  return problemsOf(fields, published).map(({ code }) => code);
}

function placesOf(fields: readonly ListedField[]) {
  return problemsOf(fields, []).map(({ place }) => place);
}
