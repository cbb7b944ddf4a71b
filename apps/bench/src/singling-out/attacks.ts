import { Attack } from './attack';
import { allButOne } from './attacks/all-but-one';
import { askedTwice } from './attacks/asked-twice';
import { cellInAWeek } from './attacks/cell-in-a-week';
import { flaggedMinusUnflagged, progressWatched, responsesListed } from './attacks/counts';
import { demonstrationMarked, markedWhileOpen } from './attacks/demonstration';
import { factorByTwo } from './attacks/factor-by-two';
import { groupInField } from './attacks/group-in-field';
import { invalidated } from './attacks/invalidated';
import { nineOfOnesOwn, typistInLeague } from './attacks/limits';
import { lowerMinimum } from './attacks/lower-minimum';
import { netZero } from './attacks/net-zero';
import { oneEnterprise } from './attacks/one-enterprise';
import { invitedRound, ownDossiers } from './attacks/own-dossiers';
import { provinceMinusOthers } from './attacks/province-minus-others';
import { receiptBisected } from './attacks/receipt-bisected';
import { remindersRelayed } from './attacks/reminders-relayed';
import { surplusForOne } from './attacks/surplus-for-one';
import { twoAdministrators } from './attacks/two-administrators';
import { twoAgencies } from './attacks/two-agencies';
import { twoCalendars } from './attacks/two-calendars';
import { victimLast } from './attacks/victim-last';

/** Attacks on figures, counts of forms, receipts and messages: none may succeed. */
export const ATTACKS: readonly Attack[] = [
  ...[ownDossiers, allButOne, victimLast, invalidated, netZero, factorByTwo, groupInField, cellInAWeek],
  ...[provinceMinusOthers, twoCalendars, lowerMinimum, askedTwice, oneEnterprise, twoAdministrators],
  ...[progressWatched, flaggedMinusUnflagged, responsesListed, twoAgencies, surplusForOne, receiptBisected],
  ...[demonstrationMarked, markedWhileOpen, remindersRelayed],
];

/** Limits that `libs/blocks/README.md` states: each of these succeeds. */
export const LIMITS: readonly Attack[] = [nineOfOnesOwn, typistInLeague];

/** An attack of each kind that plays in a moment: dossiers, the last form, forms taken out, surplus, receipts. */
export const FEW_ATTACKS: readonly Attack[] = [
  ...[ownDossiers, allButOne, victimLast, netZero, surplusForOne, receiptBisected],
];

/** The limit that every attack of {@link FEW_ATTACKS} is held against. */
export const FEW_LIMITS: readonly Attack[] = [nineOfOnesOwn];

/** Rounds of many invited people, which take longer. */
export const LARGE_ATTACKS: readonly Attack[] = [invitedRound(30), invitedRound(300)];
