import { DrawPurpose } from '../domain/draw-design';

/** Reader of draws: the agency that drew, or a checker of the province or the operator of the server. */
export type DrawReader = 'agency' | 'checker';

/** Tells whether a draw shows: a re-contact draw, which agencies once made for themselves, shows to checkers alone. */
export function isShownTo(reader: DrawReader, { purpose }: { readonly purpose: DrawPurpose }): boolean {
  return purpose !== 'recontact' || reader === 'checker';
}
