import { Texts, catalogue, listed } from '@hailong/kernel';

/** Problems of the province's list of service fields, and of plans that choose from it. */
export const PROBLEMS = catalogue({
  LISTED_FIELDS_MISSING: {
    vi: 'Danh mục chưa có lĩnh vực nào: ghi ít nhất một lĩnh vực.',
    en: 'The list has no field: give at least one.',
  },
  LISTED_PROCEDURE_MALFORMED: (code: string) => ({
    vi: `"${code}" không phải mã thủ tục hành chính: ghi như 1.010708, hoặc 1.010708.000.00.00.H21 nếu chỉ của một nơi.`,
    en: `"${code}" is no procedure code: write 1.010708, or 1.010708.000.00.00.H21 for a single place.`,
  }),
  LISTED_PROCEDURE_REPEATED: (code: string, first: string) => ({
    vi: `Thủ tục ${code} đã nằm ở ${first}: mỗi thủ tục chỉ thuộc một lĩnh vực, hãy giữ lại một chỗ.`,
    en: `The procedure ${code} is already at ${first}: a procedure belongs to one field, keep it once.`,
  }),
  FIELD_CODE_TAKEN: (code: string, label: string, version: number) => ({
    vi: `Mã "${code}" từng chỉ "${label}" (bản ${version}) và được giữ cho nghĩa đó: đặt mã khác cho lĩnh vực mới.`,
    en: `The code "${code}" meant "${label}" (version ${version}) and stays reserved for it: give the new field another code.`,
  }),
  FIELD_LABEL_TAKEN: (label: string, code: string, version: number) => ({
    vi: `"${label}" là tên của lĩnh vực mã "${code}" ở bản ${version}: dùng lại mã đó, hoặc đặt tên khác.`,
    en: `"${label}" is the label of the field "${code}" in version ${version}: use that code again, or choose another label.`,
  }),
  FIELD_LIST_LOCKED: (version: number) => ({
    vi: `Bản ${version} của danh mục lĩnh vực đã công bố và không có dự thảo nào: lưu một bản mới rồi công bố.`,
    en: `Version ${version} of the list of fields is published and there is no draft: save a new version and publish it.`,
  }),
  FIELD_LIST_UNPUBLISHED: (code: string) => ({
    vi: `Lĩnh vực "${code}" chỉ ghi mã, mà tỉnh chưa công bố danh mục lĩnh vực: ghi cả tên, hoặc chờ tỉnh công bố danh mục.`,
    en: `The field "${code}" is given by code alone and the province has published no list of fields: give its label too, or wait for the list.`,
  }),
  LISTED_FIELD_UNKNOWN: (code: string, version: number, nearest: readonly string[]): Texts => ({
    vi: `Danh mục lĩnh vực bản ${version} không có mã "${code}"; gần nhất là: ${listed(nearest)}. Sửa mã, hoặc ghi cả tên nếu là lĩnh vực riêng của kế hoạch.`,
    en: `Version ${version} of the list of fields has no code "${code}"; the nearest are: ${listed(nearest)}. Correct the code, or give a label too if the field is the plan's own.`,
  }),
});
