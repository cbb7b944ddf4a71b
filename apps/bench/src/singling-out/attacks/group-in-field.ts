import { Attack } from '../attack';
import { others } from '../forms';

const LABEL = { vi: 'Đất đai', en: 'Land' };

/** Takes a group of procedures from the field that contains it. */
export const groupInField: Attack = {
  name: 'group-in-field',
  vi: 'nhóm thủ tục trong lĩnh vực',
  en: 'a procedure group inside its field',
  shownBy: 'crowd',
  terms: () => ({
    fields: [{ code: 'LAND', label: LABEL }],
    procedureGroups: ['FIRST', 'SECOND'].map((code) => ({ code, field: 'LAND', label: LABEL })),
    toldApartBy: ['FIELD', 'PROCEDURE_GROUP'],
  }),
  parts: [
    { field: 'LAND' },
    { procedureGroup: 'FIRST' },
    { procedureGroup: 'SECOND' },
    { field: 'LAND', procedureGroup: 'FIRST' },
  ],
  weeks: [1, 2].map(() => async (side) => {
    await side.send('independent', ...others(9, { field: 'LAND', procedureGroup: 'FIRST' }));
    await side.send('independent', ...others(1, { field: 'LAND', procedureGroup: 'SECOND' }));
  }),
};
