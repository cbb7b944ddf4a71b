import { CellDimensions, FormDimensions } from '@hailong/quotas/domain';

/** Position of a dimension that an address does not tell apart. */
const TOGETHER = -1;

const TOLD = ['group', 'channel', 'field', 'procedureGroup'] as const;

/** Dimensions that addresses tell apart, in the order of the list. */
export type ToldDimensions = readonly (typeof TOLD)[number][];

/** Address of forms of one agency that are counted together, each dimension below zero where it tells nothing apart. */
export type NightAddress = FormDimensions;

/** All forms of an agency together. */
export const WHOLE: ToldDimensions = [];

/** Returns the dimensions that a cell tells apart, but for the agency and its class. */
export function toldByCell(cell: Pick<CellDimensions, (typeof TOLD)[number]>): ToldDimensions {
  return TOLD.filter((dimension) => cell[dimension] !== null);
}

export function toldByAddress(address: NightAddress): ToldDimensions {
  return TOLD.filter((dimension) => address[dimension] !== TOGETHER);
}

/** Leaves out different dimensions that are named twice. The whole comes first, always. */
export function everyTold(told: readonly ToldDimensions[]): readonly ToldDimensions[] {
  return [...new Map([WHOLE, ...told].map((each) => [each.join(), each])).values()];
}

/** Address at which a form is counted that tells only these dimensions apart. */
export function addressTelling(form: FormDimensions, told: ToldDimensions): NightAddress {
  const at = (dimension: (typeof TOLD)[number]) => (told.includes(dimension) ? form[dimension] : TOGETHER);
  return {
    agencyId: form.agencyId,
    group: at('group'),
    channel: at('channel'),
    field: at('field'),
    procedureGroup: at('procedureGroup'),
  };
}

/** Text that is the same for the same address alone. */
export function addressKey({ group, channel, field, procedureGroup }: NightAddress): string {
  return [group, channel, field, procedureGroup].join('/');
}
