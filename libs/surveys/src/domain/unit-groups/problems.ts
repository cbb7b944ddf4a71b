import { catalogue } from '@hailong/kernel';

/** Problems of the groups of units that a round names. */
export const UNIT_GROUP_PROBLEMS = catalogue({
  UNIT_GROUP_TOO_SMALL: (group: string) => ({
    vi: `Cụm đơn vị "${group}" chỉ có một đơn vị, số liệu của cụm sẽ là của riêng đơn vị ấy: đưa thêm đơn vị vào cụm, hoặc bỏ cụm.`,
    en: `The group of units "${group}" has one unit, whose figures those of the group would be: add a unit to it, or leave it out.`,
  }),
});
