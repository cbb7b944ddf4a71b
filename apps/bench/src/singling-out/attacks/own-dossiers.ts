import { Attack } from '../attack';
import { formOf, others } from '../forms';

/**
 * Reports the dossiers of an invited round, of which all but the victim's are of people that answer as they are told.
 *
 * @param invited people of the round, the victim among them
 */
export function invitedRound(invited: number): Attack {
  return {
    name: `invited-round-of-${invited}`,
    vi: `đợt mời ${invited} người, chỉ một người không do cơ quan sắp đặt`,
    en: `an invited round of ${invited}, all but one of them its own people`,
    shownBy: 'twins',
    weeks: [
      (side) =>
        side.invite([...others(invited - 1), side.victim === undefined ? undefined : formOf(side.victim)]),
      () => Promise.resolve(),
    ],
  };
}

/** Invents four dossiers beside the victim's, invites all five, and reads the results before and after. */
export const ownDossiers: Attack = {
  name: 'own-dossiers',
  vi: 'bốn hồ sơ bịa bên cạnh một hồ sơ thật',
  en: 'four dossiers of one’s own beside that of the victim',
  shownBy: 'twins',
  weeks: [
    (side) =>
      side.invite([
        ...['1', '2', '3', '4'].map((level) => formOf(level)),
        side.victim === undefined ? undefined : formOf(side.victim),
      ]),
    () => Promise.resolve(),
  ],
};
